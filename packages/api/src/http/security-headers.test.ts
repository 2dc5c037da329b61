import type { AddressInfo } from 'node:net'
import { connect } from 'node:net'
import { text } from 'node:stream/consumers'
import { expect } from 'vitest'

import { buildTestApp, test } from '../../test/support/index.ts'

/** Also of what stands under our name. */
const forAYear = 'max-age=31536000; includeSubDomains'

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

test('no page of another site reads our answers', async ({ app }) => {
  const headers = { origin: 'https://evil.example', 'access-control-request-method': 'PUT' }
  for (const method of ['GET', 'OPTIONS'] as const)
    for (const url of ['/api/v1/instance', '/api/v1/session', '/nowhere', '/docs/']) {
      const answer = await app.inject({ method, url, headers })
      const names = Object.keys(answer.headers)
      expect(names.filter((name) => name.startsWith('access-control-'))).toEqual([])
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
  expect(overHttps.headers['strict-transport-security']).toBe(forAYear)
  await secure.close()
})

test('what no hook of ours sees is held to the same', async ({ db }) => {
  const app = await buildTestApp({ db, publicUrl: 'https://iltizam.example' })
  await app.listen({ port: 0 })
  const answerTo = (sent: string) => {
    const socket = connect((app.server.address() as AddressInfo).port)
    socket.write(`${sent}\r\nhost: localhost\r\nconnection: close\r\n\r\n`)
    return text(socket)
  }
  for (const sent of ['GET /%ZZ HTTP/1.1', `GET /${'x'.repeat(500)}%ZZ HTTP/1.1`, 'EXPLODE /']) {
    const answer = await answerTo(sent)
    expect(answer, sent).toMatch(/^HTTP\/1\.1 400 /)
    expect(answer, sent).toMatch(/content-security-policy: .*default-src 'none'/i)
    expect(answer, sent).toMatch(/content-security-policy: .*frame-ancestors 'none'/i)
    expect(answer, sent).toMatch(/x-content-type-options: nosniff/i)
    expect(answer, sent).toMatch(/referrer-policy: no-referrer/i)
    expect(answer, sent).toContain(`strict-transport-security: ${forAYear}`)
  }
  await app.close()
})
