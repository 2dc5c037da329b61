import { expect } from 'vitest'

import { buildTestApp, test, testClock } from '../../test/support/index.ts'

const url = '/api/v1/instance'

test('an answer that has not changed is not sent again', async ({ app }) => {
  const first = await app.inject(url)
  const { etag } = first.headers

  const again = await app.inject({ url, headers: { 'if-none-match': String(etag) } })

  expect(first.headers['cache-control']).toBe('no-cache')
  expect([again.statusCode, again.body, again.headers.etag]).toEqual([304, '', etag])
})

test('one that has changed is', async ({ app, db }) => {
  const { etag } = (await app.inject(url)).headers
  const clock = { ...testClock, today: () => '2023-03-30' }
  const tomorrow = await buildTestApp({ db, clock })

  const response = await tomorrow.inject({ url, headers: { 'if-none-match': String(etag) } })

  expect(response.statusCode).toBe(200)
  expect(response.json().today).toBe('2023-03-30')
  await tomorrow.close()
})

test('a refusal is never kept', async ({ app }) => {
  const { headers } = await app.inject(`${url}?x=1`)
  expect(headers['cache-control']).toBe('no-store')
})
