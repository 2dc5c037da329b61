import { test as apiTest } from '@iltizam/api/testing'
import { checkpointKey, exportedLines, makeSignedTrail } from '@iltizam/api/testing/signed-trail'
import { describe, expect } from 'vitest'

import { type Progress, verifyExported } from './verify-exported.ts'

const { publicKey } = checkpointKey

const test = apiTest.extend<{ lines: string[] }>({
  lines: async ({ db }, use) => {
    await makeSignedTrail(db, 7, [3, 6])
    await use(await exportedLines(db))
  },
})

/** As a network gives it: in pieces that end anywhere, also within a letter. */
function piecesOf(lines: readonly string[], size = 7): ReadableStream<Uint8Array> {
  const bytes = new TextEncoder().encode(`${lines.join('\n')}\n`)
  let at = 0
  return new ReadableStream({
    pull(controller) {
      if (at >= bytes.length) return controller.close()
      controller.enqueue(bytes.slice(at, at + size))
      at += size
    },
  })
}

const verify = (lines: readonly string[]) => verifyExported(piecesOf(lines), () => undefined)
const changed = (lines: readonly string[], index: number, from: string, to: string) =>
  lines.map((line, at) => (at === index ? line.replace(from, to) : line))
/** A heading and two checkpoints stand before the events. */
const lineOf = (event: number) => 2 + event

describe('a trail that the browser follows', () => {
  test('holds, with its checkpoints and their signatures, however it is cut on its way', async ({
    lines,
  }) => {
    const told: Progress[] = []
    const outcome = await verifyExported(piecesOf(lines), (progress) => told.push(progress))

    expect(outcome).toMatchObject({
      ...{ kind: 'verdict', publicKey, areSignaturesChecked: true },
      verdict: { events: 7, checkpoints: 2, firstBreak: null, last: { sequence: 7 } },
    })
    expect(told.at(-1)).toEqual({ kind: 'progress', events: 7, total: 7 })
  })

  test('that was tampered with does not, and the first place is named', async ({ lines }) => {
    const breakOf = async (tampered: readonly string[]) => {
      const outcome = await verify(tampered)
      return outcome.kind === 'verdict' ? outcome.verdict.firstBreak : outcome
    }

    expect(await breakOf(changed(lines, lineOf(4), 'السبب 4', 'السبب 5'))).toEqual({
      ...{ kind: 'changed', sequence: 4 },
    })
    expect(await breakOf(lines.toSpliced(lineOf(4), 1))).toEqual({ kind: 'missing', sequence: 4 })
    expect(await breakOf(lines.slice(0, -2))).toEqual({ kind: 'tail-cut', sequence: 6 })
    const { sign } = checkpointKey
    const { signature } = JSON.parse(lines[1] ?? '')
    expect(await breakOf(changed(lines, 1, signature, sign('something else')))).toEqual({
      ...{ kind: 'checkpoint-forged', sequence: 3 },
    })
    expect(await breakOf(changed(lines, 1, signature, 'no signature'))).toEqual({
      ...{ kind: 'checkpoint-forged', sequence: 3 },
    })
  })

  test('that is none is told apart from one that breaks off', async ({ lines }) => {
    expect(await verify(['{}'])).toEqual({ kind: 'unreadable', line: 1 })
    expect(await verify([...lines, '{}'])).toEqual({ kind: 'unreadable', line: 11 })
    const breaking = new ReadableStream<Uint8Array>({
      start: (controller) => controller.error(new Error('the connection is gone')),
    })
    expect(await verifyExported(breaking, () => undefined)).toEqual({ kind: 'interrupted' })
  })
})
