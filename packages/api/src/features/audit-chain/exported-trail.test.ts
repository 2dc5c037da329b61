import { type Checkpoint, verifyChain } from '@iltizam/shared/audit-chain'
import fc from 'fast-check'
import { describe, expect } from 'vitest'

import { test } from '../../../test/support/index.ts'
import {
  checkpointKey,
  exportedLines,
  makeSignedTrail,
} from '../../../test/support/signed-trail.ts'
import type { Db } from '../../db/connect.ts'
import { signingKey } from '../../secrets/signing-key.ts'
import { chainCrypto } from './chain-crypto.ts'
import { listCheckpoints } from './repository.ts'
import { verifyExport } from './verify-trail.ts'

// biome-ignore lint/style/noProcessEnv: how long a test may take is said by who runs it
const runs = process.env.ILTIZAM_TEST_LONG ? 1_000 : 60

const { publicKey } = checkpointKey
const last = 12
const signedAt = [5, 10]
/** A heading and two checkpoints stand before the events. */
const firstEvent = 1 + signedAt.length

async function exported(db: Db): Promise<string[]> {
  await makeSignedTrail(db, last, signedAt)
  return exportedLines(db)
}

async function* given(lines: readonly string[]) {
  yield* lines
}

const breakOf = async (lines: readonly string[], kept: readonly Checkpoint[] = []) =>
  (await verifyExport(given(lines), { publicKey, kept })).verdict.firstBreak

describe('an exported trail', () => {
  test('is followed without a database, and says nothing of people', async ({ db }) => {
    const lines = await exported(db)
    const { verdict, key } = await verifyExport(given(lines), {})

    expect(verdict).toMatchObject({ events: last, checkpoints: 2, firstBreak: null })
    expect(key).toBe(publicKey)
    expect(lines).toHaveLength(firstEvent + last)
    expect(lines.join()).not.toContain('شخص')
  })

  const at = fc.integer({ min: 0, max: last - 1 })
  const place = (index: number) => firstEvent + index
  const tamperings = fc.oneof(
    fc.record({ at, to: fc.constantFrom('0', 'ع', '') }).map(({ at, to }) => ({
      how: 'a letter changed',
      does: (lines: string[]) => {
        const line = JSON.parse(lines[place(at)] ?? '')
        line.content = line.content.replace('organization', to)
        lines[place(at)] = JSON.stringify(line)
      },
      finds: { kind: 'changed', sequence: at + 1 },
    })),
    at.map((at) => ({
      how: 'a line gone',
      does: (lines: string[]) => lines.splice(place(at), 1),
      finds: { kind: at + 1 === last ? 'tail-cut' : 'missing', sequence: at + 1 },
    })),
    at.map((at) => ({
      how: 'the end gone',
      does: (lines: string[]) => lines.splice(place(at)),
      finds: { kind: 'tail-cut', sequence: at + 1 },
    })),
    fc.integer({ min: 0, max: last - 2 }).map((at) => ({
      how: 'two lines exchanged',
      does: (lines: string[]) => {
        const [line = ''] = lines.splice(place(at), 1)
        lines.splice(place(at) + 1, 0, line)
      },
      finds: { kind: 'out-of-order', sequence: at + 1 },
    })),
    at.map((at) => ({
      how: 'a line twice',
      does: (lines: string[]) => lines.splice(place(at), 0, lines[place(at)] ?? ''),
      finds: { kind: 'forked', sequence: at + 1 },
    })),
    fc.constantFrom(5, 10).map((sequence) => ({
      how: 'a checkpoint of somebody else',
      does: (lines: string[]) => {
        const line = lines.findIndex((text) => text.includes(`{"sequence":${sequence},`))
        const { sign } = signingKey(Buffer.alloc(32, 8))
        lines[line] = JSON.stringify({ ...JSON.parse(lines[line] ?? ''), signature: sign('x') })
      },
      finds: { kind: 'checkpoint-forged', sequence },
    })),
  )

  test('that was tampered with is found, and the place named', async ({ db }) => {
    const lines = await exported(db)
    await fc.assert(
      fc.asyncProperty(tamperings, async ({ how, does, finds }) => {
        const tampered = [...lines]
        does(tampered)
        expect(await breakOf(tampered), how).toMatchObject(finds)
      }),
      { numRuns: runs },
    )
  })

  test('that was cut with its checkpoints is found by one that somebody kept', async ({ db }) => {
    const lines = await exported(db)
    const kept = (await listCheckpoints(db)).slice(1)
    const events = lines.slice(firstEvent, firstEvent + 7)
    const { sequence, chainSha256 } = JSON.parse(events.at(-1) ?? '')
    const heading = { ...JSON.parse(lines[0] ?? ''), head: { sequence, chainSha256 } }
    const cut = [JSON.stringify(heading), lines[1] ?? '', ...events]

    expect(await breakOf(cut)).toBeNull()
    expect(await breakOf(cut, kept)).toEqual({ kind: 'tail-cut', sequence: 8 })
  })

  test.for([
    ['without its heading', (lines: string[]) => lines.slice(1), 1],
    ['with a line of something else', (lines: string[]) => [...lines, '{}'], 16],
    ['with a line that is cut', (lines: string[]) => [...lines.slice(0, 5), '{"seq'], 6],
    ['that is empty', () => [], 1],
  ] as const)('%s is none', async ([, made, line], { db, expect }) => {
    await expect(breakOf(made(await exported(db)))).rejects.toMatchObject({ line })
  })
})

test('a chain of nothing holds', async () => {
  const verdict = await verifyChain({ events: [] }, chainCrypto([]))
  expect(verdict).toMatchObject({ events: 0, firstBreak: null })
})
