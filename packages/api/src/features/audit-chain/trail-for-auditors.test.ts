import { verifyChain } from '@iltizam/shared/audit-chain'
import { readExport } from '@iltizam/shared/audit-export'
import { describe, expect } from 'vitest'

import { reading, recordEvents, seedCaller, testClock } from '../../../test/support/index.ts'
import { test, testSecret } from '../../../test/support/test.ts'
import { creationEvent, readTrail } from '../../../test/support/trail.ts'
import { signingKey } from '../../secrets/signing-key.ts'
import { chainCrypto } from './chain-crypto.ts'
import { signCheckpoint } from './sign-checkpoint.ts'

const key = signingKey(testSecret.derive('audit-checkpoint'))

async function* linesOf(body: string) {
  yield* body.trimEnd().split('\n')
}

describe('an auditor', () => {
  test('takes the whole trail away, and the trail says so', async ({ db, app }) => {
    const auditor = await seedCaller(db, 'auditor')
    await recordEvents(db, [{ ...creationEvent(), personal: { name: 'هند' } }, creationEvent()])
    await signCheckpoint(db, key, testClock)

    const answer = await app.inject(reading('/audit-events/export', auditor))

    expect(answer.statusCode).toBe(200)
    expect(answer.headers['content-type']).toContain('application/x-ndjson')
    expect(answer.body).not.toContain('هند')
    const { heading, checkpoints, events } = await readExport(linesOf(answer.body))
    const evidence = { events, checkpoints, head: heading.head }
    expect(await verifyChain(evidence, chainCrypto([key.publicKey]))).toMatchObject({
      ...{ events: 3, checkpoints: 1, firstBreak: null },
    })
    const { items } = await readTrail(app, auditor)
    expect(items[0]).toMatchObject({
      action: 'audit.exported',
      actor: { id: auditor.accountId },
    })
  })
})

describe('anybody', () => {
  test('takes checkpoints and the key, page by page, and no event', async ({ db, app }) => {
    for (let n = 0; n < 3; n += 1) {
      await recordEvents(db, [creationEvent()])
      await signCheckpoint(db, key, testClock)
    }
    const first = (await app.inject('/api/v1/audit-checkpoints?limit=2')).json()
    const rest = (
      await app.inject(`/api/v1/audit-checkpoints?limit=2&cursor=${first.nextCursor}`)
    ).json()

    expect(first.publicKey).toBe(key.publicKey)
    const all = [...first.items, ...rest.items]
    expect(all.map(({ sequence }) => sequence)).toEqual([3, 2, 1])
    expect(rest.nextCursor).toBeNull()
    const { isSigned } = chainCrypto([first.publicKey])
    for (const { sequence, chainSha256, signedAt, ...signed } of all) {
      const text = `iltizam audit checkpoint\n${sequence}\n${chainSha256}\n${signedAt}\n`
      expect(isSigned(text, { sequence, chainSha256, signedAt, ...signed })).toBe(true)
    }
    expect((await app.inject('/api/v1/audit-events/export')).statusCode).toBe(401)
  })
})
