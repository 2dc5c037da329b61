import cookie from '@fastify/cookie'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'

/** Carries the token of a session; scripts cannot read it and other sites cannot send it. */
export interface SessionCookie {
  name: string
  read(request: FastifyRequest): string | undefined
  set(reply: FastifyReply, token: string): void
  clear(reply: FastifyReply): void
}

/** Over HTTPS its name itself keeps other hosts and plain HTTP from setting it. */
export async function useSessionCookie(
  app: FastifyInstance,
  isSecure: boolean,
): Promise<SessionCookie> {
  await app.register(cookie)
  const name = isSecure ? '__Host-iltizam' : 'iltizam'
  const options = { path: '/', httpOnly: true, secure: isSecure, sameSite: 'lax' } as const
  return {
    name,
    read: ({ cookies }) => cookies[name],
    set: (reply, token) => reply.setCookie(name, token, options),
    clear: (reply) => reply.clearCookie(name, options),
  }
}
