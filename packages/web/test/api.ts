import { test as apiTest } from '@iltizam/api/testing'

/** The screens talk to the real API, in this process: no port, and nothing of ours is mocked. */
export const test = apiTest.extend<{ fetchFromApp: undefined }>({
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
      await use(undefined)
      await before
      globalThis.fetch = original
    },
    { auto: true },
  ],
})

interface App {
  inject: (request: { method: 'GET'; url: string; headers: Record<string, string> }) => Promise<{
    body: string
    statusCode: number
    headers: object
  }>
}

async function answerFrom(app: App, request: Request): Promise<Response> {
  const { pathname, search } = new URL(request.url)
  const headers = Object.fromEntries(request.headers)
  const answer = await app.inject({ method: 'GET', url: pathname + search, headers })
  return new Response(answer.body, {
    status: answer.statusCode,
    headers: {
      'content-type': String((answer.headers as Record<string, unknown>)['content-type']),
    },
  })
}
