import { Problem } from '@iltizam/shared/problems'
import Fastify from 'fastify'
import { describe, expect, it } from 'vitest'

import { answerWithProblems } from './problems.ts'
import { serverOptions } from './server-options.ts'

function app() {
  const app = Fastify(serverOptions())
  answerWithProblems(app)
  app.post('/echo', async ({ body }) => body)
  app.get('/refused', async () => {
    throw new Problem('plan-not-found', 'no plan 2040')
  })
  app.get('/broken', async () => {
    throw new Error('password=secret is not a database')
  })
  app.get('/unasked', async () => {
    throw Object.assign(new Error('connect ECONNREFUSED 10.0.0.5:5432'), { code: 'ECONNREFUSED' })
  })
  app.get('/things/:id', async () => 'a thing')
  return app
}

const post = (type: string, payload: string) =>
  ({ method: 'POST', url: '/echo', headers: { 'content-type': type }, payload }) as const

describe('an error is answered with a problem document', () => {
  it.each([
    { request: '/refused', status: 404, code: 'plan-not-found' },
    { request: '/broken', status: 500, code: 'internal-error' },
    { request: '/unasked', status: 503, code: 'database-unavailable' },
    { request: '/things/%ZZ', status: 400, code: 'unreadable-request' },
    { request: '/%c0%ae%c0%ae/', status: 400, code: 'unreadable-request' },
    { request: `/things/${'x'.repeat(500)}`, status: 400, code: 'unreadable-request' },
    { request: post('application/json', '{'), status: 400, code: 'unreadable-request' },
    { request: post('application/json', ''), status: 400, code: 'unreadable-request' },
    {
      request: post('application/json', '{"__proto__":{"isAdministrator":true}}'),
      status: 400,
      code: 'unreadable-request',
    },
    {
      request: post('multipart/form-data; boundary=x', '--x\r\n\r\na\r\n--x--'),
      status: 415,
      code: 'unsupported-media-type',
    },
    { request: post('text/xml', '<a/>'), status: 415, code: 'unsupported-media-type' },
    { request: post('nonsense', '{}'), status: 415, code: 'unsupported-media-type' },
    {
      request: post('application/json', `"${'x'.repeat(1024 * 1024)}"`),
      status: 413,
      code: 'body-too-large',
    },
  ])('$code', async ({ request, status, code }) => {
    const response = await app().inject(request)

    expect(response.statusCode).toBe(status)
    expect(response.headers['content-type']).toBe('application/problem+json; charset=utf-8')
    expect(response.headers['cache-control']).toBe('no-store')
    expect(response.json()).toMatchObject({ type: `/problems/${code}`, status, code })
    expect(response.json().requestId).toMatch(/^[0-9a-f-]{36}$/)
  })
})

it.each(['/broken', '/unasked'])('tells nobody what went wrong at %s', async (url) => {
  const { body } = await app().inject(url)
  expect(body).not.toMatch(/secret|10\.0\.0\.5|ECONNREFUSED|\.ts/)
})

it('says what a developer needs to know of a refusal', async () => {
  const response = await app().inject('/refused')
  expect(response.json()).toMatchObject({ detail: 'no plan 2040' })
  expect(response.json()).not.toHaveProperty('errors')
})
