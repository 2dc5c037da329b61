import { join } from 'node:path'
import { describe, expect } from 'vitest'

import { test } from '../test/support/empty-databases.ts'
import { runCommand, startProgram } from '../test/support/program.ts'

const address = /(http:\/\/localhost:\d+)\/docs/

/** Six programs one after the other, two of which make a server: the usual patience is too short. */
const patience = { timeout: 120_000 }

/** What the API says of everything that anybody may read, by its address. */
async function answersOf(url: string) {
  const answers = new Map<string, unknown>()
  const read = async (path: string) => {
    const response = await fetch(`${url}/api/v1${path}`)
    const answer = (await response.json()) as { items?: { id: string }[] }
    answers.set(path, [response.status, answer])
    return answer.items ?? []
  }
  const [plan] = await read('/plans')
  await read('/organizations?limit=200')
  await read(`/plans/${plan?.id}`)
  await read(`/plans/${plan?.id}/progress`)
  for (const { id } of await read(`/plans/${plan?.id}/commitments`)) {
    await read(`/commitments/${id}`)
    await read(`/commitments/${id}/progress`)
    await read(`/commitments/${id}/activities`)
  }
  return answers
}

describe('a drill', () => {
  test('on a second machine’s folder gives the same answers', patience, async ({ folder }) => {
    const first = { DATA_DIR: join(folder, 'first'), PORT: '0' }
    const second = { DATA_DIR: join(folder, 'second'), PORT: '0' }
    const backup = join(folder, 'backup')
    const program = startProgram(first)
    const [, url = ''] = await program.prints(address)

    const saved = await runCommand(first, 'backup', backup)
    const before = await answersOf(url)
    const held = await runCommand(first, 'restore', backup)
    await program.end()
    const full = await runCommand(first, 'restore', backup)
    const restored = await runCommand(second, 'restore', backup)
    const successor = startProgram(second)
    const [, urlOfSecond = ''] = await successor.prints(address)
    const after = await answersOf(urlOfSecond)
    await successor.end()

    expect(saved).toMatchObject({ code: 0, output: expect.stringContaining('Checked:') })
    expect(restored).toMatchObject({ code: 0 })
    expect(before.size).toBeGreaterThan(60)
    expect([...before.values()].filter((answer) => Object(answer)[0] !== 200)).toEqual([])
    expect(after).toEqual(before)
    expect(held).toMatchObject({ code: 1, output: expect.stringMatching(/in use by process \d+/) })
    expect(full).toMatchObject({ code: 1, output: expect.stringContaining('is not empty') })
  })
})
