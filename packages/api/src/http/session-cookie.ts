import cookie from '@fastify/cookie'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'

import { DEVICE_LASTS } from '../secrets/tokens.ts'

/** Carries a token; scripts cannot read it and other sites cannot send it. */
export interface TokenCookie {
  name: string
  read(request: FastifyRequest): string | undefined
  set(reply: FastifyReply, token: string): void
  clear(reply: FastifyReply): void
}

export interface Cookies {
  /** Of a session: gone with the browser. */
  session: TokenCookie
  /** Of a browser in which somebody has signed in: it opens nothing, and stays. */
  device: TokenCookie
  /** Of a browser in which somebody has gone to the identity provider: gone once they are back. */
  provider: TokenCookie
}

/** Over HTTPS their names themselves keep other hosts and plain HTTP from setting them. */
export async function useCookies(app: FastifyInstance, isSecure: boolean): Promise<Cookies> {
  await app.register(cookie)
  const tokenCookie = (plainName: string, lasts: { maxAge?: number } = {}): TokenCookie => {
    const name = isSecure ? `__Host-${plainName}` : plainName
    const options = { path: '/', httpOnly: true, secure: isSecure, sameSite: 'lax' } as const
    return {
      name,
      read: ({ cookies }) => cookies[name],
      set: (reply, token) => reply.setCookie(name, token, { ...options, ...lasts }),
      clear: (reply) => reply.clearCookie(name, options),
    }
  }
  return {
    session: tokenCookie('iltizam'),
    device: tokenCookie('iltizam-device', { maxAge: DEVICE_LASTS / 1_000 }),
    provider: tokenCookie('iltizam-provider'),
  }
}
