import { expect } from 'vitest'

import { describedApp } from '../scripts/described-app.ts'
import { type Contract, operationsOf } from './rules/contract.ts'
import { callersOf, isNamedIn, signedInAs } from './support/callers.ts'
import { test } from './support/stage.ts'
import { validRequest } from './support/valid-requests.ts'

const description = await describedApp()
const operations = operationsOf(description.swagger() as unknown as Contract)
await description.close()
const reading = operations.filter(({ method }) => method === 'get')

test('no browser and no proxy keeps what was answered to somebody', async ({
  stage: { app, occasion, attempt },
}) => {
  const callers = callersOf(occasion)
  const toPublic = callers.find(({ role }) => role === 'public')
  if (!toPublic) throw new Error('nobody is the public')
  const kept: string[] = []
  for (const named of reading) {
    const good = validRequest(named, occasion)
    const ask = (caller: typeof toPublic) => attempt(() => app.inject(signedInAs(good, caller)))
    const answerToAll = await ask(toPublic)
    for (const caller of callers.filter(isNamedIn(named.operation['x-roles']))) {
      const answer = await ask(caller)
      const isOwn = answerToAll.statusCode >= 400 || answer.body !== answerToAll.body
      if (isOwn && !String(answer.headers['cache-control']).includes('no-store'))
        kept.push(`${named.operation.operationId} to ${caller.who}`)
    }
  }
  expect(reading.length).toBeGreaterThan(30)
  expect(kept).toEqual([])
})
