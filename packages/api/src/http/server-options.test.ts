import Fastify from 'fastify'
import { describe, expect, it } from 'vitest'

import { serverOptions, trustedProxies } from './server-options.ts'

describe('who is calling', () => {
  const chain = { 'x-forwarded-for': '198.51.100.1, 203.0.113.9' }

  it.each([
    { proxies: 0, ip: '127.0.0.1', what: 'the connection, whatever a header says' },
    { proxies: 1, ip: '203.0.113.9', what: 'what the one proxy before us has seen' },
    { proxies: 2, ip: '198.51.100.1', what: 'what the first of two proxies has seen' },
    { proxies: ['loopback'], ip: '203.0.113.9', what: 'what a proxy on this machine has seen' },
    { proxies: ['10.0.0.0/8'], ip: '127.0.0.1', what: 'the connection, if it is no such proxy' },
  ])('is $what', async ({ proxies, ip }) => {
    const app = Fastify({ ...serverOptions(), trustProxy: trustedProxies(proxies) })
    app.get('/who', async (request) => request.ip)
    expect((await app.inject({ url: '/who', headers: chain })).body).toBe(ip)
  })
})

it('holds no connection for ever', async () => {
  const app = Fastify(serverOptions())
  await app.ready()
  const { requestTimeout, headersTimeout, timeout, keepAliveTimeout } = app.server
  for (const limit of [requestTimeout, headersTimeout, timeout, keepAliveTimeout])
    expect(limit).toBeGreaterThan(0)
  expect(headersTimeout).toBeLessThan(requestTimeout)
})
