import { generateKeyPairSync, sign } from 'node:crypto'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { Provider } from 'oidc-provider'

/** Who signs in at the provider next, and what it says of them. */
export interface Person {
  subject: string
  email?: string
  isConfirmed?: boolean
  amr?: string[]
  acr?: string
}

type Part = Record<string, unknown>

/** Changes an identity token before it is signed; `alg` none leaves it without a signature. */
export type Forgery = (token: { header: Part; payload: Part }) => void

export interface IdentityProvider {
  issuer: string
  clientId: string
  clientSecret: string
  /** Who signs in next; nobody where they cancel. */
  person: Person | undefined
  /** Whom a browser may choose to be, on a page of the provider's own; without any, `person` signs in unasked. */
  choices: readonly Person[]
  forge: Forgery | undefined
  /** Goes where a browser is sent, as that person; gives the query with which it comes back. */
  visit(address: string): Promise<string>
  close(): Promise<void>
}

/** How we are known at the provider. */
const CLIENT = { clientId: 'iltizam', clientSecret: 'a secret between the two of them' }

const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 })
const jwk = { ...privateKey.export({ format: 'jwk' }), kid: 'test', use: 'sig', alg: 'RS256' }

/** A real OpenID provider on this machine, which asks nobody for a password. */
export async function startIdentityProvider(
  answerAddress: string,
  onPort = 0,
  { clientId, clientSecret } = CLIENT,
): Promise<IdentityProvider> {
  let handle: (request: IncomingMessage, response: ServerResponse) => void = () => undefined
  const server = createServer((request, response) => handle(request, response))
  await new Promise<void>((resolve) => server.listen(onPort, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  const issuer = `http://127.0.0.1:${port}`
  const people = new Map<string, Person>()
  const provider = new Provider(issuer, {
    clients: [
      {
        ...{ client_id: clientId, client_secret: clientSecret },
        redirect_uris: [answerAddress],
        response_types: ['code'],
        grant_types: ['authorization_code'],
      },
    ],
    jwks: { keys: [jwk] },
    claims: {
      openid: ['sub', 'acr', 'amr'],
      email: ['email', 'email_verified'],
      profile: ['name'],
    },
    cookies: { keys: ['a test'] },
    conformIdTokenClaims: true,
    features: { devInteractions: { enabled: false } },
    ttl: { Grant: 600, Session: 600, Interaction: 600, AccessToken: 600, IdToken: 600 },
    findAccount: (_, accountId) => ({
      accountId,
      claims: () => {
        const { email, isConfirmed = true } = people.get(accountId) ?? {}
        return { sub: accountId, ...(email && { email, email_verified: isConfirmed }) }
      },
    }),
    // Whoever signs in lets us know who they are.
    async loadExistingGrant({ oidc }) {
      const { clientId, accountId } = { ...oidc.client, ...oidc.session }
      const grant = new oidc.provider.Grant({ clientId, accountId })
      grant.addOIDCScope('openid email profile')
      await grant.save()
      return grant
    },
    interactions: { url: (_, { uid }) => `/interaction/${uid}` },
  })
  const answering = provider.callback()

  const started: IdentityProvider = {
    ...{ issuer, clientId, clientSecret, person: undefined, forge: undefined, choices: [] },
    visit: (address) => visit(address, answerAddress),
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections()
        server.close(() => resolve())
      }),
  }
  handle = (request, response) => {
    if (request.url?.startsWith('/interaction/')) {
      const { choices } = started
      const chosen = new URL(request.url, issuer).searchParams.get('subject')
      if (choices.length > 0 && chosen === null) return offer(response, choices)
      const person = choices.find(({ subject }) => subject === chosen) ?? started.person
      void provider.interactionFinished(request, response, signingIn(person, people))
      return
    }
    if (request.url === '/token' && started.forge) forgeTokens(response, started.forge)
    answering(request, response)
  }
  return started
}

/** A page with a link for each person, by their subject, and one to cancel. */
function offer(response: ServerResponse, choices: readonly Person[]): void {
  const answers = [...choices.map(({ subject }) => subject), 'access_denied']
  const links = answers.map((answer) => `<li><a href="?subject=${answer}">${answer}</a></li>`)
  response.setHeader('content-type', 'text/html; charset=utf-8')
  response.end(`<!doctype html><title>OpenID</title><ul>${links.join('')}</ul>`)
}

function signingIn(person: Person | undefined, people: Map<string, Person>): object {
  if (!person) return { error: 'access_denied', error_description: 'they cancelled' }
  const { subject, amr, acr } = person
  people.set(subject, person)
  return { login: { accountId: subject, remember: false, amr, acr } }
}

/** As a browser does: keeps cookies, and follows where it is sent until it is sent back to us. */
async function visit(address: string, answerAddress: string): Promise<string> {
  const cookies = new Map<string, string>()
  let next = address
  for (let hops = 0; hops < 10; hops += 1) {
    const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ')
    const answer = await fetch(next, { redirect: 'manual', headers: { cookie } })
    for (const line of answer.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? []
      cookies.set(name, value)
    }
    const location = answer.headers.get('location')
    if (!location) throw new Error(`${answer.status}: ${await answer.text()}`)
    next = new URL(location, next).href
    if (next.startsWith(`${answerAddress}?`)) return new URL(next).search.slice(1)
  }
  throw new Error(`never sent back from ${address}`)
}

/** Says something else in the identity token of an answer, under the provider's own signature. */
function forgeTokens(response: ServerResponse, forge: Forgery): void {
  const end = response.end.bind(response)
  response.end = ((chunk: unknown) => {
    const answer = JSON.parse(String(chunk))
    if (typeof answer.id_token === 'string') answer.id_token = forged(answer.id_token, forge)
    const body = JSON.stringify(answer)
    response.setHeader('content-length', Buffer.byteLength(body))
    return end(body)
  }) as typeof response.end
}

function forged(token: string, forge: Forgery): string {
  const [header = '', payload = ''] = token.split('.')
  const parts = { header: partOf(header), payload: partOf(payload) }
  forge(parts)
  const signed = [parts.header, parts.payload].map(encoded).join('.')
  if (parts.header.alg === 'none') return `${signed}.`

  return `${signed}.${sign('sha256', Buffer.from(signed), privateKey).toString('base64url')}`
}

const partOf = (text: string): Part => JSON.parse(Buffer.from(text, 'base64url').toString())
const encoded = (part: Part) => Buffer.from(JSON.stringify(part)).toString('base64url')
