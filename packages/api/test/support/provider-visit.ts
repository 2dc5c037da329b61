import type { Language } from '@iltizam/shared/vocabulary'
import type { InjectOptions, LightMyRequestResponse } from 'fastify'
import { expect } from 'vitest'

import {
  openIdProvider,
  type ProviderSettings,
} from '../../src/features/provider-sign-ins/open-id-provider.ts'
import { type IdentityProvider, type Person, startIdentityProvider } from './identity-provider.ts'
import { test as base, type Fixtures, shareApp } from './test.ts'

const answerAddress = 'http://localhost:3000/sign-in-answer'

/** How we are known at the provider; a test may say otherwise. */
export const settingsOf = (
  { issuer, clientId, clientSecret }: IdentityProvider,
  more: Partial<ProviderSettings> = {},
): ProviderSettings => ({
  ...{ issuer, clientId, clientSecret, answerAddress },
  name: 'الهوية الرقمية',
  secondFactorAcr: undefined,
  ...more,
})

interface Way {
  language?: Language
  returnPath?: string | null
}

/** What a browser sends to begin. */
export const beginning = ({ language = 'ar', returnPath = null }: Way = {}): InjectOptions => ({
  method: 'POST',
  url: '/api/v1/provider-sign-ins',
  payload: { language, returnPath },
})

/** What our page sends once the provider has sent the browser back to it. */
export const answering = (
  answer: string,
  { cookie }: { cookie: string },
  code?: string,
): InjectOptions => ({
  method: 'POST',
  url: '/api/v1/provider-sign-ins/answer',
  headers: { cookie },
  payload: { answer, ...(code !== undefined && { code }) },
})

/** The cookies that an answer sets, as a browser sends them back. */
const cookiesOf = ({ cookies }: LightMyRequestResponse) =>
  cookies.map(({ name, value }) => `${name}=${value}`).join('; ')

interface Visits {
  shared: Fixtures['shared']
  identityProvider: IdentityProvider
  /** Goes to the provider as somebody; gives the answer that our page sends, and the browser's cookie. */
  visit: (person: Person | undefined, way?: Way) => Promise<{ answer: string; cookie: string }>
  /** The same, to its end. */
  signIn: (person: Person, way?: Way) => Promise<{ answer: LightMyRequestResponse; cookie: string }>
}

/** An app with a real OpenID provider beside it. */
export const test = base.extend<Visits>({
  identityProvider: [
    // biome-ignore lint/correctness/noEmptyPattern: vitest reads the parameter list
    async ({}, use) => {
      const provider = await startIdentityProvider(answerAddress)
      await use(provider)
      await provider.close()
    },
    { scope: 'worker' },
  ],
  shared: [
    async ({ identityProvider }, use) =>
      shareApp(
        {
          instance: { timeZone: 'Africa/Casablanca', demonstrationDay: null },
          signInProvider: openIdProvider(settingsOf(identityProvider)),
        },
        use,
      ),
    { scope: 'worker' },
  ],
  visit: async ({ app, identityProvider }, use) => {
    await use(async (person, way) => {
      identityProvider.person = person
      const begun = await app.inject(beginning(way))
      expect(begun.statusCode, begun.body).toBe(200)
      const answer = await identityProvider.visit(begun.json().address)
      return { answer, cookie: cookiesOf(begun) }
    })
    identityProvider.forge = undefined
  },
  signIn: async ({ app, visit }, use) =>
    use(async (person, way) => {
      const { answer, cookie } = await visit(person, way)
      const answered = await app.inject(answering(answer, { cookie }))
      return { answer: answered, cookie: cookiesOf(answered) }
    }),
})
