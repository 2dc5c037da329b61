import { randomUUID } from 'node:crypto'
import type { InjectOptions } from 'fastify'

interface App {
  inject: (request: InjectOptions) => Promise<{
    body: string
    statusCode: number
    cookies: { name: string; value: string }[]
    json: () => never
  }>
}

export type DemonstrationVisitor = ReturnType<typeof demonstrationVisitor>

interface Account {
  role: string
  email: string
  password: string
}

/** Somebody who tries the demonstration out: reads, signs in as one of its accounts, writes. */
export function demonstrationVisitor(app: App) {
  const cookies: Record<string, string> = {}

  async function request(options: InjectOptions) {
    const answer = await app.inject({ ...options, cookies })
    if (answer.statusCode >= 400) throw new Error(`${options.url}: ${answer.body}`)
    for (const { name, value } of answer.cookies) cookies[name] = value
    return answer
  }

  /** Whoever asks says what of the answer they look at; all of it is kept as an example. */
  async function ask<T extends object = object>(path: string): Promise<T> {
    return (await request({ url: `/api/v1${path}` })).json()
  }

  async function send<T extends object = { id: string }>(
    method: 'POST' | 'PUT' | 'PATCH',
    path: string,
    { body, version }: { body?: object; version?: number },
  ): Promise<T> {
    const headers = {
      'idempotency-key': randomUUID(),
      ...(version !== undefined && { 'if-match': `"${version}"` }),
    }
    return (
      await request({ method, url: `/api/v1${path}`, headers, ...(body && { payload: body }) })
    ).json()
  }

  async function signIn(role: string) {
    const { items } = await ask<{ items: Account[] }>('/demonstration-accounts')
    const account = items.find((one) => one.role === role)
    if (!account) throw new Error(`the demonstration has no ${role}`)
    const credentials = { email: account.email, password: account.password }
    return { credentials, session: await send('POST', '/session', { body: credentials }) }
  }

  const signOut = () => request({ method: 'DELETE', url: '/api/v1/session' })

  return { ask, send, signIn, signOut }
}
