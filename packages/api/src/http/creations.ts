import { Problem } from '@iltizam/shared/problems'
import { reportsReadBy } from '@iltizam/shared/reporting'
import type { FastifyRequest } from 'fastify'
import { type Static, Type } from 'typebox'

import type { Clock } from '../clock.ts'
import type { Db } from '../db/connect.ts'
import { findAnswer, holdKey, keepAnswer } from '../db/idempotency.ts'
import { contentSha256 } from '../json/canonical-json.ts'
import { authorOf } from './caller.ts'

/** The headers of a creation: sent again under the same key it creates nothing more. */
export const CreationHeaders = Type.Object({
  'idempotency-key': Type.String({
    pattern: '^[\\x21-\\x7e]{1,200}$',
    description:
      'Made up by the client, such as a UUID. Within 48 hours the same request under the same key gets the same answer; another request 422; while the first is at work 409',
    examples: ['0190a3b4-5c6d-7e8f-9a0b-1c2d3e4f5a6b'],
  }),
})

interface Remembering<T> {
  /** Whether the answer is still for the caller to read. */
  mayRead?: (answer: T) => boolean
  /** What is kept of an answer, where a part of it is told once only. */
  remembered?: (answer: T) => T
}

/**
 * Runs a creation in one transaction, together with the memory of its answer. Under a key that is
 * known it answers as before, where that is still for the caller to read; a refusal is not
 * remembered, as it changed nothing.
 */
export function createOnce<T extends object>(
  { db, clock }: { db: Db; clock: Clock },
  request: FastifyRequest,
  create: (tx: Db) => Promise<T>,
  { mayRead = () => true, remembered = (answer) => answer }: Remembering<T> = {},
): Promise<T> {
  const { accountId, caller } = authorOf(request, clock)
  const headers = request.headers as Static<typeof CreationHeaders> & { 'if-match'?: string }
  const operation = request.routeOptions.schema?.operationId ?? ''
  const key = { accountId, operation, key: headers['idempotency-key'] }
  const { url, body } = request
  const requestSha256 = contentSha256({ url, body, version: headers['if-match'] })

  return db.transaction(async (tx) => {
    if (!(await holdKey(tx, key, reportsReadBy(caller)))) throw new Problem('request-under-way')
    const before = await findAnswer(tx, key, clock.now())
    if (before && before.requestSha256 !== requestSha256) throw new Problem('key-reused')
    // It was one of these when it was kept.
    const known = before?.answer as T | undefined
    // Who has moved to another body since is answered as anybody there.
    if (known && mayRead(known)) return known
    const answer = await create(tx)
    const kept = { answer: remembered(answer), recordedAt: clock.now() }
    await keepAnswer(tx, { ...key, ...kept, requestSha256 })
    return answer
  })
}
