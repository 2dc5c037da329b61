import type { ChainBreakKind } from '@iltizam/shared/audit-chain'
import { sql } from 'drizzle-orm'
import fc from 'fast-check'
import { describe, expect } from 'vitest'

import { test } from '../../../test/support/index.ts'
import { checkpointKey, makeSignedTrail } from '../../../test/support/signed-trail.ts'
import { type Db, dbOn } from '../../db/connect.ts'
import { withClient } from '../../db/with-client.ts'
import { verifyTrail } from './verify-trail.ts'

// biome-ignore lint/style/noProcessEnv: how long a test may take is said by who runs it
const runs = process.env.ILTIZAM_TEST_LONG ? 1_000 : 60

const last = 24
const signedAt = [8, 16, 24]
const nextSigned = (place: number) => signedAt.find((at) => at >= place) ?? last
const before = (place: number) => signedAt.findLast((at) => at < place) ?? 0

interface Found {
  kind: ChainBreakKind
  sequence: number
  after?: number
}

interface Tampering {
  name: string
  does: string
  finds: readonly Found[]
}

/** Writes the chain anew from there on, as somebody does who knows how it is made. */
const rechained = (from: number, to = 'infinity') => `
  DO $$ DECLARE event audit_events; BEGIN
    FOR event IN SELECT * FROM audit_events
      WHERE sequence BETWEEN ${from} AND least('${to}'::float8, 1e9) ORDER BY sequence LOOP
      UPDATE audit_events SET chain_sha256 = audit_chain_sha256(
        coalesce((SELECT chain_sha256 FROM audit_events WHERE sequence < event.sequence
          ORDER BY sequence DESC LIMIT 1), ''), audit_event_content(event))
      WHERE sequence = event.sequence;
    END LOOP;
  END $$;`
const movedHead = `UPDATE audit_head SET (sequence, chain_sha256) =
  (SELECT sequence, chain_sha256 FROM audit_events ORDER BY sequence DESC LIMIT 1);`
/** Makes room for one more event. */
const shifted = (from: number) => `
  UPDATE audit_events SET sequence = -sequence - 1 WHERE sequence >= ${from};
  UPDATE audit_events SET sequence = -sequence WHERE sequence < 0;
  UPDATE audit_personal_payloads SET sequence = sequence + 1 WHERE sequence >= ${from};`
const added = (at: number) => `
  INSERT INTO audit_events (sequence, recorded_at, request_id, actor, action, object_id, chain_sha256)
  VALUES (${at}, now(), 'r', 'import', 'plan.created', gen_random_uuid(), repeat('a', 64));`

const place = (least = 1, greatest = last) => fc.integer({ min: least, max: greatest })
const edits = [
  `reason = 'another'`,
  'reason = NULL',
  `recorded_at = recorded_at + interval '1 microsecond'`,
  `request_id = 'another'`,
  `actor = gen_random_uuid()::text`,
  `credential_id = gen_random_uuid()`,
  `action = 'plan.created'`,
  'object_id = gen_random_uuid()',
  `before = '{}'`,
  `after = after || '{"n": 99}'`,
  `after = after - 'note'`,
  `personal_sha256 = repeat('0', 64)`,
  `chain_sha256 = repeat('0', 64)`,
]

const tamperings: fc.Arbitrary<Tampering> = fc.oneof(
  fc.record({ at: place(), edit: fc.constantFrom(...edits) }).map(({ at, edit }) => ({
    name: `edit of ${at}: ${edit}`,
    does: `UPDATE audit_events SET ${edit} WHERE sequence = ${at}`,
    finds: [{ kind: 'changed' as const, sequence: at }],
  })),
  place().map((at) => ({
    name: `edit of ${at} with its own hash`,
    does: `UPDATE audit_events SET reason = 'x' WHERE sequence = ${at}; ${rechained(at, String(at))}`,
    finds: [
      { kind: 'changed' as const, sequence: at + 1 },
      { kind: 'rewritten' as const, sequence: at, after: before(at) },
    ],
  })),
  fc.record({ at: place(1, last - 1), more: place(0, 3) }).map(({ at, more }) => ({
    name: `deletion from ${at} to ${at + more}`,
    does: `DELETE FROM audit_events WHERE sequence BETWEEN ${at} AND ${at + more}`,
    finds: [
      { kind: at + more < last ? ('missing' as const) : ('tail-cut' as const), sequence: at },
    ],
  })),
  fc.record({ at: place(), moves: fc.boolean() }).map(({ at, moves }) => ({
    name: `cut from ${at}${moves ? ', and the head moved' : ''}`,
    does: `DELETE FROM audit_events WHERE sequence >= ${at}; ${moves && at > 1 ? movedHead : ''}`,
    finds: [{ kind: 'tail-cut' as const, sequence: at }],
  })),
  fc.uniqueArray(place(), { minLength: 2, maxLength: 2 }).map((pair) => {
    const [one = 0, other = 0] = pair.toSorted((a, b) => a - b)
    return {
      name: `exchange of ${one} and ${other}`,
      does: `UPDATE audit_events SET sequence = -sequence WHERE sequence IN (${one}, ${other});
        UPDATE audit_events SET sequence = ${one + other} + sequence WHERE sequence < 0`,
      finds: [{ kind: 'changed' as const, sequence: one }],
    }
  }),
  place().map((at) => ({
    name: `insertion at ${at}`,
    does: shifted(at) + added(at),
    finds: [{ kind: 'changed' as const, sequence: at }],
  })),
  place().map((at) => ({
    name: `insertion at ${at} with a fitting hash`,
    does: shifted(at) + added(at) + rechained(at, String(at)),
    finds: [
      { kind: 'changed' as const, sequence: at + 1 },
      { kind: 'rewritten' as const, sequence: at, after: before(at) },
    ],
  })),
  fc.constant({
    name: 'an event past the head',
    does: added(last + 1) + rechained(last + 1),
    finds: [{ kind: 'inserted' as const, sequence: last + 1 }],
  }),
  fc
    .record({ at: place(), how: fc.constantFrom('edit', 'insertion', 'deletion') })
    .map(({ at, how }) => ({
      name: `${how} at ${at}, and all after it written anew`,
      does: `${
        how === 'edit'
          ? `UPDATE audit_events SET reason = 'x' WHERE sequence = ${at};`
          : how === 'insertion'
            ? shifted(at) + added(at)
            : `DELETE FROM audit_events WHERE sequence = ${at};
               UPDATE audit_events SET sequence = sequence - 1000 WHERE sequence > ${at};
               UPDATE audit_events SET sequence = sequence + 999 WHERE sequence < 0;
               DELETE FROM audit_personal_payloads WHERE sequence = ${at};
               UPDATE audit_personal_payloads SET sequence = sequence - 1 WHERE sequence > ${at};`
      } ${rechained(at)} ${movedHead}`,
      finds: [
        { kind: 'rewritten' as const, sequence: nextSigned(at), after: before(at) },
        { kind: 'tail-cut' as const, sequence: last },
      ],
    })),
  place().map((at) => ({
    name: `all from ${at} written anew, with the checkpoints`,
    does: `UPDATE audit_events SET reason = 'x' WHERE sequence = ${at}; ${rechained(at)} ${movedHead}
      UPDATE audit_checkpoints SET chain_sha256 =
        (SELECT chain_sha256 FROM audit_events WHERE sequence = audit_checkpoints.sequence)`,
    finds: [{ kind: 'checkpoint-forged' as const, sequence: nextSigned(at) }],
  })),
  place(1, last / 3).map((third) => ({
    name: `another name in ${third * 3}`,
    does: `UPDATE audit_personal_payloads SET payload = payload || '{"name": "x"}'
      WHERE sequence = ${third * 3}`,
    finds: [{ kind: 'personal-changed' as const, sequence: third * 3 }],
  })),
)

/** Nothing is left but the chain itself. */
const unguarded = `
  ALTER TABLE audit_events DISABLE TRIGGER USER;
  ALTER TABLE audit_head DISABLE TRIGGER USER;
  ALTER TABLE audit_checkpoints DISABLE TRIGGER USER;
  ALTER TABLE audit_personal_payloads DROP CONSTRAINT audit_personal_payloads_event_fkey`

/** Does it as somebody who may do everything, looks, and undoes it. */
async function tamperedWith<T>(owner: Db, does: string, look: (tx: Db) => Promise<T>): Promise<T> {
  let seen: T | undefined
  const undone = new Error('undone')
  await owner
    .transaction(async (tx) => {
      await tx.execute(sql.raw(unguarded))
      await tx.execute(sql.raw(does))
      seen = await look(tx)
      throw undone
    })
    .catch((error) => {
      if (error !== undone) throw error
    })
  return seen as T
}

const { publicKey } = checkpointKey

describe('whatever a superuser does to the trail', () => {
  test('is found, and its place named', async ({ pool, database }) => {
    await makeSignedTrail(pool, last, signedAt)
    const kinds = new Set<string>()
    await withClient(database.ownerUrl, 'tampering', async (client) => {
      const owner = dbOn(client)
      expect(await verifyTrail(owner, [publicKey])).toMatchObject({
        ...{ events: last, checkpoints: signedAt.length, firstBreak: null },
      })
      const isFound = async ({ name, does, finds }: Tampering) => {
        const { firstBreak } = await tamperedWith(owner, does, (tx) => verifyTrail(tx, [publicKey]))
        expect(finds, name).toContainEqual(firstBreak)
        kinds.add(firstBreak?.kind ?? '')
      }
      await fc.assert(fc.asyncProperty(tamperings, isFound), { numRuns: runs })
    })
    expect(kinds.size).toBeGreaterThan(3)
  })
})
