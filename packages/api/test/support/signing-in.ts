import type { InjectOptions, LightMyRequestResponse } from 'fastify'

export interface Credentials {
  email: string
  password: string
}

export const session = '/api/v1/session'

/** What somebody sends to sign in. */
export const signingIn = ({ email, password }: Credentials): InjectOptions => ({
  method: 'POST',
  url: session,
  payload: { email, password },
})

/** The cookie that an answer sets, as a browser sends it back. */
export function cookieOf({ headers }: LightMyRequestResponse): string {
  const [cookie] = [headers['set-cookie'] ?? ''].flat()
  return cookie?.split(';')[0] ?? ''
}
