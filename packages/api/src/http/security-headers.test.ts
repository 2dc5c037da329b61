import { expect } from 'vitest'

import { buildTestApp, test } from '../../test/support/index.ts'

const policyOf = (headers: Record<string, unknown>) =>
  String(headers['content-security-policy']).split(/;\s*/)

test('nothing may be inline, come from elsewhere or stand in a frame', async ({ app }) => {
  for (const url of ['/api/v1/instance', '/nowhere', '/health/live']) {
    const { headers } = await app.inject(url)
    expect(policyOf(headers)).toEqual(
      expect.arrayContaining([
        "default-src 'self'",
        "script-src 'self'",
        "style-src 'self'",
        "frame-ancestors 'none'",
        "object-src 'none'",
        "worker-src 'self'",
      ]),
    )
    expect(headers['x-content-type-options']).toBe('nosniff')
    expect(headers['x-frame-options']).toBe('DENY')
    expect(headers['referrer-policy']).toBe('no-referrer')
  }
})

test('Swagger UI may draw with styles, and runs no inline script', async ({ app }) => {
  const { headers, body } = await app.inject('/docs/')
  expect(policyOf(headers)).toContain("script-src 'self'")
  expect(policyOf(headers)).toContain("style-src 'self' 'unsafe-inline'")
  expect(body).toContain('<div id="swagger-ui">')
  expect(body).not.toMatch(/<script>/)
})

test('only an instance reached over HTTPS holds browsers to it', async ({ app, db }) => {
  const secure = await buildTestApp({ db, publicUrl: 'https://iltizam.example' })

  const overHttp = await app.inject('/health/live')
  const overHttps = await secure.inject('/health/live')

  expect(overHttp.headers).not.toHaveProperty('strict-transport-security')
  expect(overHttps.headers['strict-transport-security']).toMatch(/max-age=\d+/)
  await secure.close()
})
