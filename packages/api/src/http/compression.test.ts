import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { expect } from 'vitest'

import { test } from '../../test/support/index.ts'

const contract = '/api/v1/openapi.json'

test.for([
  { accepted: 'gzip, deflate, br', encoding: 'br', open: brotliDecompressSync },
  { accepted: 'gzip', encoding: 'gzip', open: gunzipSync },
])('a long answer comes as $encoding', async ({ accepted, encoding, open }, { app }) => {
  const plain = await app.inject(contract)
  const response = await app.inject({ url: contract, headers: { 'accept-encoding': accepted } })

  expect(response.headers['content-encoding']).toBe(encoding)
  expect(response.headers.vary).toContain('accept-encoding')
  expect(open(response.rawPayload).toString()).toBe(plain.body)
  expect(response.rawPayload.length).toBeLessThan(plain.rawPayload.length / 3)
})

test('a short one comes as it is, also to who accepts nothing else', async ({ app }) => {
  for (const accepted of ['br', 'nonsense', 'identity;q=0']) {
    const headers = { 'accept-encoding': accepted }
    const response = await app.inject({ url: '/api/v1/instance', headers })
    expect(response.statusCode).toBe(200)
    expect(response.headers).not.toHaveProperty('content-encoding')
  }
})
