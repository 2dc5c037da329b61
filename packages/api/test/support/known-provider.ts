import type { SignInProvider } from '../../src/features/provider-sign-ins/open-id-provider.ts'

export const knownSubject = 'AB123456'

/** An identity provider that always names the same person: what is asked of it is not what is tried. */
export const knownProvider: SignInProvider = {
  issuer: 'https://identity.example',
  name: 'الهوية الرقمية',
  addressFor: async ({ state }) => `https://identity.example/authorize?state=${state}`,
  redeem: async () => ({ subject: knownSubject, email: null, isStrong: false }),
}
