import { startIdentityProvider } from '../test/support/identity-provider.ts'

/** A real OpenID provider for journeys in a browser: the same settings name it to us. */
const { OIDC_ISSUER, OIDC_CLIENT_ID, OIDC_CLIENT_SECRET, ANSWER_ADDRESS, PEOPLE } = process.env
if (!OIDC_ISSUER || !OIDC_CLIENT_ID || !OIDC_CLIENT_SECRET || !ANSWER_ADDRESS || !PEOPLE)
  throw new Error('needs OIDC_ISSUER, OIDC_CLIENT_ID, OIDC_CLIENT_SECRET, ANSWER_ADDRESS, PEOPLE')

const provider = await startIdentityProvider(ANSWER_ADDRESS, Number(new URL(OIDC_ISSUER).port), {
  clientId: OIDC_CLIENT_ID,
  clientSecret: OIDC_CLIENT_SECRET,
})
provider.choices = JSON.parse(PEOPLE)
