/** What our tests use of it: it comes without types. */
declare module 'oidc-provider' {
  import type { IncomingMessage, ServerResponse } from 'node:http'

  interface Grant {
    addOIDCScope(scope: string): void
    save(): Promise<string>
  }

  interface Context {
    oidc: {
      client: { clientId: string }
      session: { accountId: string }
      provider: { Grant: new (of: { clientId: string; accountId: string }) => Grant }
    }
  }

  export interface Settings {
    clients: object[]
    jwks: { keys: object[] }
    claims: Record<string, string[] | null>
    cookies: { keys: string[] }
    conformIdTokenClaims: boolean
    features: Record<string, { enabled: boolean }>
    findAccount: (context: Context, id: string) => object | undefined
    loadExistingGrant: (context: Context) => Promise<Grant>
    interactions: { url: (context: Context, interaction: { uid: string }) => string }
    ttl: Record<string, number>
  }

  export class Provider {
    constructor(issuer: string, settings: Settings)
    callback(): (request: IncomingMessage, response: ServerResponse) => void
    interactionDetails(
      request: IncomingMessage,
      response: ServerResponse,
    ): Promise<{ params: Record<string, unknown> }>
    interactionFinished(
      request: IncomingMessage,
      response: ServerResponse,
      result: object,
    ): Promise<void>
  }
}
