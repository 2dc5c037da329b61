import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'

import { DataDirectoryInUse, holdDataFolder } from './data-lock.ts'
import { startMark } from './process-table.ts'
import { runInChild } from './test/child-program.ts'

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'iltizam-lock-'))
})
afterEach(() => rm(folder, { recursive: true, force: true }))

it('holds a folder once, and again after it was let go', async () => {
  const letGo = await holdDataFolder(folder)
  await expect(holdDataFolder(folder)).rejects.toThrow(DataDirectoryInUse)
  await letGo()

  await (await holdDataFolder(folder))()

  expect(await readdir(folder)).toEqual([])
})

it('does not take a later process with the same pid for the holder', async () => {
  await writeFile(join(folder, `holder-${process.pid}-000000000000.lock`), '')
  await writeFile(join(folder, `holder-1-000000000000.lock`), '')

  await holdDataFolder(folder)

  const own = `holder-${process.pid}-${await startMark(process.pid)}.lock`
  expect(await readdir(folder)).toEqual([own])
})

it('knows a process that has ended and is not yet buried for dead', async () => {
  // The shell becomes `sleep`, which never asks after the child that the shell had.
  const parent = spawn('sh', ['-c', 'true & echo $!; exec sleep 60'])
  const [pid] = await once(parent.stdout, 'data')

  await expect.poll(() => startMark(Number(pid))).toBeUndefined()
  parent.kill()
})

it('gives a folder with a stale lock to exactly one of four that start at once', async () => {
  await writeFile(join(folder, 'holder-999999-000000000000.lock'), '')
  const contenders = Array.from({ length: 4 }, () =>
    runInChild(`
      const { holdDataFolder } = await import(at('data-lock.ts'))
      console.log('ready')
      for await (const go of process.stdin) break
      await holdDataFolder(${JSON.stringify(folder)}).then(
        () => console.log('answer held'),
        (error) => console.log('answer', error.message),
      )
      setInterval(() => {}, 1000)
    `),
  )

  await Promise.all(contenders.map(({ line }) => line('ready')))
  for (const { go } of contenders) go()
  const answers = await Promise.all(contenders.map(({ line }) => line('answer')))

  const holders = contenders.filter((_, index) => answers[index] === 'answer held')
  expect(holders).toHaveLength(1)
  const refused = answers.filter((answer) => answer.includes(`${folder} is in use by process`))
  expect(refused).toHaveLength(3)
  await Promise.all(contenders.map(({ kill }) => kill()))
})
