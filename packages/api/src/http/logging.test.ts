import { PassThrough } from 'node:stream'
import { DrizzleQueryError } from 'drizzle-orm/errors'
import Fastify from 'fastify'
import { expect, it } from 'vitest'

import { buildTestApp, seedCaller, test } from '../../test/support/index.ts'
import { signingIn } from '../../test/support/signing-in.ts'

import { logAnswers, logTo } from './logging.ts'
import { answerWithProblems } from './problems.ts'
import { serverOptions } from './server-options.ts'

async function logOf(url: string, headers = {}) {
  const stream = new PassThrough()
  const app = Fastify({ ...serverOptions(), logger: logTo(stream, 'info') })
  logAnswers(app)
  answerWithProblems(app)
  app.get('/plans/:id', async () => 'a plan')
  app.get('/broken', async () => {
    const cause = Object.assign(new Error('out of memory'), {
      code: 'XX000',
      detail: 'Key (s3cret)',
    })
    throw new DrizzleQueryError('SELECT $1', ['s3cret'], cause)
  })
  const response = await app.inject({ url, headers })
  const lines = String(stream.read()).trim().split('\n')
  return { response, lines: lines.map((line) => JSON.parse(line)) }
}

it('writes one line for an answer, without query and headers', async () => {
  const { lines, response } = await logOf('/plans/1?token=s3cret', { authorization: 's3cret' })

  expect(response.body).toBe('a plan')
  expect(lines).toEqual([
    {
      level: 'info',
      time: expect.stringMatching(/^\d{4}-\d\d-\d\dT.*Z$/),
      requestId: expect.stringMatching(/^[0-9a-f-]{36}$/),
      method: 'GET',
      path: '/plans/1',
      status: 200,
      milliseconds: expect.any(Number),
      msg: 'answered',
    },
  ])
})

it('writes an unknown address without its query', async () => {
  const { lines } = await logOf('/nowhere?token=s3cret')
  expect(lines).toMatchObject([{ path: '/nowhere', status: 404 }])
  expect(JSON.stringify(lines)).not.toContain('s3cret')
})

test('writes why somebody was refused, and whose account it was, in no words that they chose', async ({
  db,
}) => {
  const stream = new PassThrough()
  const app = await buildTestApp({ db, logger: logTo(stream, 'info') })
  const auditor = await seedCaller(db, 'auditor')
  const headers = {
    cookie: auditor.cookie,
    'user-agent': 'x", "level":"error',
    'x-request-id': 'x',
  }
  await app.inject({ url: '/api/v1/people', headers })
  await app.inject({ url: '/api/v1/accounts', headers })
  await app.inject({ url: '/api/v1/mails', headers })
  await app.inject({
    method: 'POST',
    url: '/api/v1/mails',
    headers: { origin: 'https://evil.example' },
  })
  await app.inject(signingIn({ ...auditor, password: 's3cret of somebody else' }))
  await app.inject({ url: '/nowhere%0a%7B%22level%22:%22error%22%7D' })
  await app.close()

  const written = String(stream.read())
  expect(written).not.toMatch(/s3cret|@|\b127\./)
  const lines = written
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line))
  const told = lines.map(({ level, status, problem, account }) => [level, status, problem, account])
  expect(told).toEqual([
    ['info', 200, undefined, auditor.accountId],
    ['info', 200, undefined, auditor.accountId],
    ['info', 403, 'not-allowed', auditor.accountId],
    ['info', 403, 'foreign-origin', undefined],
    ['info', 401, 'wrong-credentials', undefined],
    ['info', 404, 'not-found', undefined],
  ])
})

it('writes what went wrong at the root and where, under the id that the answer gives', async () => {
  const { lines, response } = await logOf('/broken')

  const [failure, answer] = lines
  expect(failure).toMatchObject({
    level: 'error',
    requestId: response.json().requestId,
    err: { type: 'Error', message: 'out of memory', code: 'XX000' },
  })
  expect(failure.err.stack).toContain('logging.test.ts')
  expect(answer).toMatchObject({ status: 500 })
  expect(JSON.stringify(lines)).not.toContain('s3cret')
})
