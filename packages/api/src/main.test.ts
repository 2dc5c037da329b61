import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { describe, expect } from 'vitest'
import { test as base } from '../test/support/index.ts'
import { startProgram } from '../test/support/program.ts'
import { makeTemporaryFolder } from '../test/support/temporary-folder.ts'

const address = /(http:\/\/localhost:\d+)\/docs/

const test = base.extend<{ dataDir: string }>({
  // biome-ignore lint/correctness/noEmptyPattern: vitest reads the parameter list
  dataDir: async ({}, use) => {
    const folder = await makeTemporaryFolder()
    await use(join(folder.path, 'data'))
    await folder.remove()
  },
})

const plansAt = async (url: string) => {
  const response = await fetch(`${url}/api/v1/plans`)
  return (await response.json()) as { items: { id: string }[] }
}

describe('the program on a server of its own', () => {
  test('serves the demonstration, ends when asked, and goes on with the same data', async ({
    dataDir,
  }) => {
    const settings = { DATA_DIR: dataDir, PORT: '0' }
    const first = startProgram(settings)
    const [, url = ''] = await first.prints(address)
    const before = await plansAt(url)
    const ended = await first.end()

    const second = startProgram(settings)
    const [, urlAgain = ''] = await second.prints(address)
    const after = await plansAt(urlAgain)
    await second.end()

    expect(before.items).toHaveLength(1)
    expect(after).toEqual(before)
    expect(ended.code).toBe(0)
    expect(ended.output).toContain('the demonstration has been loaded')
    expect(ended.output).toContain('The program has stopped.')
    expect((await second.exited).output).not.toContain('has been loaded')
  })

  test('refuses data that another process holds, and a port that is taken', async ({ dataDir }) => {
    const other = createServer().listen(0, '127.0.0.1')
    await once(other, 'listening')
    const { port } = other.address() as AddressInfo
    const first = startProgram({ DATA_DIR: dataDir, PORT: '0' })
    await first.prints(address)

    const onSameData = await startProgram({ DATA_DIR: dataDir, PORT: '0' }).exited
    await first.end()
    const onTakenPort = await startProgram({ DATA_DIR: dataDir, PORT: String(port) }).exited
    other.close()

    expect(onSameData.code).toBe(1)
    expect(onSameData.output).toMatch(/The data folder \S+ is in use by process \d+/)
    expect(onTakenPort.code).toBe(1)
    expect(onTakenPort.output).toContain(`Port ${port} is already in use`)
    expect(onTakenPort.output).toContain(`PORT=${port + 1} npm start`)
    for (const { output } of [onSameData, onTakenPort]) expect(output).not.toMatch(/^\s+at /m)
  })
})

describe('the program on your server', () => {
  test('shows no demonstration unless it is asked to', async ({ database }) => {
    const yours = {
      DATABASE_URL: database.runtimeUrl,
      MIGRATION_DATABASE_URL: database.ownerUrl,
      PORT: '0',
    }
    const plain = startProgram(yours)
    const [, url = ''] = await plain.prints(address)
    const none = await plansAt(url)
    const { output } = await plain.end()

    const demonstration = startProgram({ ...yours, DEMO: '1', DEMO_DAY: '2023-06-01' })
    const [, demoUrl = ''] = await demonstration.prints(address)
    const one = await plansAt(demoUrl)
    const instance = await (await fetch(`${demoUrl}/api/v1/instance`)).json()
    await demonstration.end()

    expect(none.items).toEqual([])
    expect(output).toContain('on the PostgreSQL server of DATABASE_URL')
    expect(one.items).toHaveLength(1)
    expect(instance).toMatchObject({ today: '2023-06-01', demonstrationDay: '2023-06-01' })
  })

  test('says all that is wrong before it starts anything', async () => {
    const settings = { PORT: 'x', TIME_ZONE: 'x', DATABASE_URL: 'mysql://root:s3cret@db' }
    const { code, output } = await startProgram(settings).exited
    expect(code).toBe(1)
    for (const name of ['PORT', 'TIME_ZONE', 'DATABASE_URL']) expect(output).toContain(`${name}:`)
    expect(output).not.toMatch(/s3cret|^\s+at /m)
  })

  test('says that it cannot be reached', async () => {
    const DATABASE_URL = 'postgresql://runtime:s3cret@127.0.0.1:9/iltizam'
    const { code, output } = await startProgram({ DATABASE_URL }).exited
    expect(code).toBe(1)
    expect(output).toMatch(/cannot be reached .*ECONNREFUSED/)
    expect(output).not.toContain('s3cret')
  })
})
