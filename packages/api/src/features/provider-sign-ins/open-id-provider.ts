import { Problem } from '@iltizam/shared/problems'
import type { Language } from '@iltizam/shared/vocabulary'
import * as oidc from 'openid-client'

export interface ProviderSettings {
  issuer: string
  clientId: string
  clientSecret: string
  /** What people call the provider. */
  name: string
  /** The class of authentication that shows a second factor, where the provider says it so. */
  secondFactorAcr: string | undefined
  /** Where it sends people back to. */
  answerAddress: string
}

/** What nobody but us knows of somebody's way to the provider and back. */
export interface Proof {
  state: string
  nonce: string
  verifier: string
}

/** What the provider says of who has signed in there. */
export interface Identity {
  subject: string
  /** Null where it does not say so, or does not know that it is theirs. */
  email: string | null
  /** Whether they have shown more than a password. */
  isStrong: boolean
}

export interface SignInProvider {
  issuer: string
  name: string
  /** Where somebody signs in; rejects with `provider-unavailable`. */
  addressFor(proof: Proof, language: Language): Promise<string>
  /** Who has come back with that answer, the query of the address; rejects with a problem. */
  redeem(answer: string, proof: Proof): Promise<Identity>
}

/** An answer that cannot be relied on, or none at all; `cause` is for the log. */
export const providerProblem = (
  code: 'provider-unavailable' | 'provider-refused' | 'provider-answer-not-good',
  cause: unknown,
): Problem => Object.assign(new Problem(code), { cause })

/** What shows more than a password (RFC 8176). */
const STRONG_METHODS = ['mfa', 'otp', 'hwk']

/** How long one answer of the provider is waited for, in seconds. */
const patience = 10

/** An OpenID provider. It is first asked when somebody signs in; what it says of itself is kept. */
export function openIdProvider(settings: ProviderSettings): SignInProvider {
  const { issuer, name, secondFactorAcr, answerAddress } = settings
  let known: Promise<oidc.Configuration> | undefined
  const configuration = () => {
    known ??= discover(settings)
    return known.catch((cause) => {
      known = undefined
      throw providerProblem('provider-unavailable', cause)
    })
  }

  return {
    issuer,
    name,
    async addressFor({ state, nonce, verifier }, language) {
      const address = oidc.buildAuthorizationUrl(await configuration(), {
        redirect_uri: answerAddress,
        scope: 'openid email profile',
        ...{ state, nonce },
        code_challenge: await oidc.calculatePKCECodeChallenge(verifier),
        code_challenge_method: 'S256',
        ui_locales: language,
        ...(secondFactorAcr && { acr_values: secondFactorAcr }),
      })
      return address.href
    },
    async redeem(answer, { state, nonce, verifier }) {
      const config = await configuration()
      try {
        const tokens = await oidc.authorizationCodeGrant(
          config,
          new URL(`${answerAddress}?${answer}`),
          { expectedState: state, expectedNonce: nonce, pkceCodeVerifier: verifier },
        )
        const claims = tokens.claims()
        if (!claims) throw new Error('no claims')
        const { sub: subject, amr, acr } = claims
        const said =
          'email' in claims
            ? claims
            : await oidc.fetchUserInfo(config, tokens.access_token, subject)
        const isStrong =
          (Array.isArray(amr) && STRONG_METHODS.some((method) => amr.includes(method))) ||
          (secondFactorAcr !== undefined && acr === secondFactorAcr)
        return { subject, email: confirmedEmail(said), isStrong }
      } catch (error) {
        throw problemOf(error)
      }
    },
  }
}

async function discover({ issuer, clientId, clientSecret }: ProviderSettings) {
  const server = new URL(issuer)
  const config = await oidc.discovery(server, clientId, clientSecret, undefined, {
    timeout: patience,
    // The settings take such an address on this machine only.
    execute: server.protocol === 'http:' ? [oidc.allowInsecureRequests] : [],
  })
  // That the token comes by TLS is not relied on alone: its signature is checked too.
  oidc.enableNonRepudiationChecks(config)
  return config
}

/** In lower case, as ours are. Only `true` says so: some providers write it as a text, which says nothing. */
const confirmedEmail = ({ email, email_verified }: { [claim: string]: unknown }) =>
  typeof email === 'string' && email_verified === true ? email.toLowerCase() : null

function problemOf(error: unknown): Problem {
  if (error instanceof oidc.AuthorizationResponseError)
    return providerProblem('provider-refused', error)
  const isAway =
    error instanceof TypeError || (error instanceof oidc.ClientError && isOfTheWay(error))
  return providerProblem(isAway ? 'provider-unavailable' : 'provider-answer-not-good', error)
}

/** Whether nothing came, or what came is no answer of a provider that works. */
const isOfTheWay = ({ code }: oidc.ClientError) =>
  code === 'OAUTH_TIMEOUT' || code === 'OAUTH_RESPONSE_IS_NOT_CONFORM'
