import { PassThrough } from 'node:stream'
import { DrizzleQueryError } from 'drizzle-orm/errors'
import Fastify from 'fastify'
import { expect, it } from 'vitest'

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
