import type { AddressInfo } from 'node:net'
import { connect } from 'node:net'
import { text } from 'node:stream/consumers'
import { describe, expect, onTestFinished } from 'vitest'

import { buildTestApp, test } from '../../test/support/index.ts'

const ourselves = 'GET /health/live HTTP/1.1\r\nhost: localhost\r\n'

describe('what is no request is answered with a problem, and the connection ends', () => {
  test.for([
    { what: 'something else than HTTP', sent: '\u0016\u0003\u0001 hello\r\n\r\n' },
    { what: 'a method that nobody knows', sent: 'EXPLODE / HTTP/1.1\r\nhost: localhost\r\n\r\n' },
    { what: 'huge headers', sent: `${ourselves}x: ${'x'.repeat(20_000)}\r\n\r\n` },
    { what: 'NUL in a header', sent: `${ourselves}x: \0\r\n\r\n` },
    {
      what: 'two lengths',
      sent: `${ourselves}content-length: 3\r\ncontent-length: 4\r\n\r\nabc`,
    },
    {
      what: 'two ways to say where it ends',
      sent: `${ourselves}content-length: 3\r\ntransfer-encoding: chunked\r\n\r\n0\r\n\r\n`,
    },
  ])('$what', async ({ sent }, { db }) => {
    const app = await buildTestApp({ db })
    onTestFinished(() => app.close())
    await app.listen({ port: 0 })
    const socket = connect((app.server.address() as AddressInfo).port)
    socket.write(sent)

    const answer = await text(socket)

    expect(answer).toMatch(/^HTTP\/1\.1 400 /)
    expect(answer).toContain('application/problem+json')
    expect(JSON.parse(answer.slice(answer.indexOf('{')))).toMatchObject({
      code: 'unreadable-request',
      status: 400,
    })
  })
})
