import { v7 as uuidv7 } from 'uuid'
import { expect } from 'vitest'

import type { Db } from '../../src/db/connect.ts'
import { type Change, recordChanges } from '../../src/features/audit/repository.ts'
import { reading } from './requests.ts'
import type { buildTestApp } from './test.ts'

type App = Awaited<ReturnType<typeof buildTestApp>>

const act = {
  actor: 'command-line',
  requestId: uuidv7(),
  recordedAt: new Date('2023-03-29T12:00:00Z'),
}

/** What the auditor is shown of the trail, under the rest of its address. */
export async function readTrail(app: App, auditor: { cookie: string }, rest = '') {
  const answer = await app.inject(reading(`/audit-events${rest}`, auditor))
  expect(answer.statusCode, answer.body).toBe(200)
  return answer.json()
}

/** Writes events as a program does, unless somebody else is named. */
export const recordEvents = (db: Db, changes: Change[], told: Partial<typeof act> = {}) =>
  recordChanges(db, { ...act, ...told }, changes)

/** Something came into being. */
export const creationEvent = (objectId = uuidv7(), after: object = {}): Change => ({
  action: 'organization.created',
  objectId,
  after,
})
