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

/** Somebody who tries the demonstration out: reads, signs in as one of its accounts, writes. */
export function demonstrationVisitor(app: App) {
  const cookies: Record<string, string> = {}

  async function request(options: InjectOptions) {
    const answer = await app.inject({ ...options, cookies })
    if (answer.statusCode >= 400) throw new Error(`${options.url}: ${answer.body}`)
    for (const { name, value } of answer.cookies) cookies[name] = value
    // biome-ignore lint/suspicious/noExplicitAny: an example is whatever is answered
    return answer.body === '' ? null : (answer.json() as any)
  }

  const ask = (path: string) => request({ url: `/api/v1${path}` })

  const send = (
    method: 'POST' | 'PUT' | 'PATCH' | 'DELETE',
    path: string,
    { body, version }: { body?: object; version?: number } = {},
  ) =>
    request({
      method,
      url: `/api/v1${path}`,
      headers: {
        'idempotency-key': randomUUID(),
        ...(version !== undefined && { 'if-match': `"${version}"` }),
      },
      ...(body && { payload: body }),
    })

  async function signIn(role: string) {
    const { items: accounts } = await ask('/demonstration-accounts')
    const { email, password } = accounts.find((account: { role: string }) => account.role === role)
    const credentials = { email, password }
    return { credentials, session: await send('POST', '/session', { body: credentials }) }
  }

  return { ask, send, signIn }
}
