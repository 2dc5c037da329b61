import { READINGS } from '@iltizam/shared/readings'
import { describe, expect } from 'vitest'

import { describedApp } from '../scripts/described-app.ts'
import { type Contract, type NamedOperation, operationsOf } from './rules/contract.ts'
import { type Called, callersOf, isNamedIn, signedInAs } from './support/callers.ts'
import { buildTestApp } from './support/index.ts'
import { test } from './support/stage.ts'
import { stateOf } from './support/state-of.ts'
import { validRequest } from './support/valid-requests.ts'

const description = await describedApp()
const operations = operationsOf(description.swagger() as unknown as Contract)
await description.close()
const reading = operations.filter(({ method }) => method === 'get')
const writing = operations.filter(({ method }) => method !== 'get')

/** How a browser says that a page of another site asks. */
const foreign = [
  { origin: 'https://evil.example' },
  { origin: 'http://localhost.evil.example' },
  { origin: 'http://localhost:8080' },
  { origin: 'null' },
  { origin: '' },
  { 'sec-fetch-site': 'cross-site' },
  { 'sec-fetch-site': 'same-site' },
  { 'sec-fetch-site': 'cross-site', origin: 'http://localhost' },
]

describe('a page of another site', () => {
  test('changes nothing with the cookie of our user, by no operation', async ({
    stage: { app, db, occasion },
  }) => {
    expect(writing.length).toBeGreaterThan(15)
    const before = await stateOf(db)
    for (const named of writing) {
      const good = validRequest(named, occasion)
      const callers = callersOf(occasion).filter(isNamedIn(named.operation['x-roles']))
      for (const caller of callers.filter(({ key }) => key === undefined))
        for (const headers of foreign) {
          const request = { ...good, headers: { ...good.headers, ...headers } }
          const answer = await app.inject(signedInAs(request, caller))
          expect([answer.statusCode, answer.json().code], named.operation.operationId).toEqual([
            403,
            'foreign-origin',
          ])
        }
    }
    expect(await stateOf(db)).toBe(before)
  })

  test('gains nothing by a key that our user’s cookies come with', async ({
    stage: { app, db, occasion, attempt },
  }) => {
    const named = writing.find(({ operation }) => operation.operationId === 'submitProgressReport')
    if (!named) throw new Error('nobody can report')
    const { headers, ...good } = validRequest(named, occasion)
    const send = async (also: Record<string, string>) => {
      const authorization = `Bearer ${occasion.system.key}`
      const sent = { ...headers, authorization, origin: 'https://evil.example', ...also }
      const answer = await app.inject({ ...good, headers: sent })
      return [answer.statusCode, answer.json().code]
    }
    const before = await stateOf(db)
    expect(await send({ cookie: 'theme=dark' })).toEqual([403, 'foreign-origin'])
    expect(await send({ cookie: occasion.focalPoint.cookie })).toEqual([403, 'foreign-origin'])
    expect(await stateOf(db)).toBe(before)
    // A key alone is sent by a program, or by a page that was given it.
    expect(await attempt(() => send({}))).toEqual([201, undefined])
  })

  test('is told from a page of our own, and from a program', async ({
    stage: { db, occasion, attempt },
  }) => {
    const [start] = writing.filter(({ operation }) => operation.operationId === 'startSession')
    if (!start) throw new Error('nobody can sign in')
    const good = validRequest(start, occasion)
    const app = await buildTestApp({ db, publicUrl: 'https://iltizam.example' })
    for (const headers of [
      {},
      { 'sec-fetch-site': 'same-origin' },
      { 'sec-fetch-site': 'none' },
      { origin: 'http://localhost', host: 'localhost' },
      { origin: 'http://[::1]:3000', host: '[::1]:3000' },
      { origin: 'https://iltizam.example', host: '10.0.0.7:3000' },
    ]) {
      const answer = await attempt(() => app.inject({ ...good, headers }))
      expect(answer.statusCode, JSON.stringify(headers)).toBe(200)
    }
    await app.close()
  })
})

/** Who takes away the trail, or what is kept of people, has to be known; of auditors, all that they read. */
const EXPORTS = ['exportAuditEvents', 'exportPersonData', 'exportMyData']
const leavesTrace = ({ operation: { operationId = '' } }: NamedOperation, { role }: Called) =>
  EXPORTS.includes(operationId) ||
  (role === 'auditor' && READINGS.some((one) => one === operationId))

test('who only reads changes nothing, whoever it is', async ({ stage: { app, db, occasion } }) => {
  expect(reading.length).toBeGreaterThan(15)
  const before = await stateOf(db)
  for (const named of reading) {
    const callers = callersOf(occasion).filter(isNamedIn(named.operation['x-roles']))
    for (const caller of callers.filter((one) => !leavesTrace(named, one)))
      for (const method of ['GET', 'HEAD'] as const) {
        const answer = await app.inject(
          signedInAs({ ...validRequest(named, occasion), method }, caller),
        )
        expect(answer.statusCode, `${method} ${named.path}`).toBeLessThan(500)
      }
  }
  expect(await stateOf(db)).toBe(before)
})
