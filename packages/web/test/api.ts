import { test as apiTest } from '@iltizam/api/testing'

interface Fixtures {
  fetchFromApp: undefined
  /** Signs the visitor in as whom the API's `seedCaller` made, as their browser would keep it. */
  signIn: (caller: { cookie: string }) => void
}

/** The cookies of the visitor's browser, which scripts cannot read: name → value. */
const cookies = new Map<string, string>()

/** The screens talk to the real API, in this process: no port, and nothing of ours is mocked. */
export const test = apiTest.extend<Fixtures>({
  fetchFromApp: [
    async ({ app }, use) => {
      const original = globalThis.fetch
      // A test's transaction is one connection: it answers one request after the other.
      let before: Promise<unknown> = Promise.resolve()
      globalThis.fetch = (input, init) => {
        const answer = before.then(() => answerFrom(app, new Request(input, init)))
        before = answer.catch(() => undefined)
        return answer
      }
      cookies.clear()
      await use(undefined)
      await before
      globalThis.fetch = original
    },
    { auto: true },
  ],
  // biome-ignore lint/correctness/noEmptyPattern: vitest reads the parameter list
  signIn: async ({}, use) => use(({ cookie }) => keepCookie(cookie)),
})

interface App {
  inject: (request: {
    method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'
    url: string
    headers: Record<string, string>
    payload?: string
  }) => Promise<{ body: string; statusCode: number; headers: object }>
}

type Method = Parameters<App['inject']>[0]['method']

async function answerFrom(app: App, request: Request): Promise<Response> {
  const { pathname, search } = new URL(request.url)
  const payload = await request.text()
  const answer = await app.inject({
    method: request.method as Method, // openapi-fetch calls no other
    url: pathname + search,
    headers: { ...Object.fromEntries(request.headers), cookie: cookieHeader() },
    ...(payload !== '' && { payload }),
  })
  const headers = answer.headers as Record<string, string | string[] | undefined>
  for (const cookie of [headers['set-cookie'] ?? []].flat()) keepCookie(cookie)
  return new Response(answer.body === '' ? null : answer.body, {
    status: answer.statusCode,
    headers: { 'content-type': String(headers['content-type']) },
  })
}

const cookieHeader = () => [...cookies].map(([name, value]) => `${name}=${value}`).join('; ')

function keepCookie(header: string): void {
  const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(header) ?? []
  if (value === '') cookies.delete(name)
  else cookies.set(name, value)
}
