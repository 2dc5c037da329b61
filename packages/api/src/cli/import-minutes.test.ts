import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect } from 'vitest'

import { test as dbTest, testClock } from '../../test/support/index.ts'
import { makeTemporaryFolder } from '../../test/support/temporary-folder.ts'
import type { Db } from '../db/connect.ts'
import { demoFolder } from '../places.ts'
import { importMinutesFile } from './import-minutes.ts'

const minutes = join(demoFolder, 'steering-committee-2023-03-28.json')

const test = dbTest.extend<{ fileOf: (text: string) => Promise<string> }>({
  // biome-ignore lint/correctness/noEmptyPattern: vitest reads the parameter list
  fileOf: async ({}, use) => {
    const folder = await makeTemporaryFolder()
    await use(async (text) => {
      await writeFile(join(folder.path, 'minutes.json'), text)
      return join(folder.path, 'minutes.json')
    })
    await folder.remove()
  },
})

async function run(
  db: Db,
  path: string,
  options: { dryRun?: boolean; language?: 'ar' | 'fr' | 'en' } = {},
) {
  const { dryRun = false, language = 'en' } = options
  const lines: string[] = []
  const print = (line: string) => lines.push(line)
  const code = await importMinutesFile({ path, dryRun, db, clock: testClock, language, print })
  return { code, lines }
}

describe('import minutes', () => {
  test('shows on a dry run what it then does, and does it once', async ({ db }) => {
    const would = await run(db, minutes, { dryRun: true })
    const done = await run(db, minutes)
    const again = await run(db, minutes)

    expect(would.code).toBe(0)
    expect(would.lines[0]).toBe('Loading it would give (nothing has changed):')
    expect(done.lines).toEqual(['Loaded:', ...would.lines.slice(1)])
    expect(done.lines).toContain('  Activities listed: 69')
    expect(again).toEqual({
      code: 0,
      lines: ['This file has been loaded before: nothing has changed.'],
    })
  })

  test('tells each fault with its path, in the language of whoever runs it', async ({
    db,
    fileOf,
  }) => {
    const path = await fileOf('{"meeting": 1, "plan": 2}')

    expect(await run(db, path, { language: 'fr' })).toEqual({
      code: 1,
      lines: [
        '3 erreurs dans le fichier ; rien n’a changé :',
        '  /meeting : le type de la valeur n’est pas accepté',
        '  /plan : le type de la valeur n’est pas accepté',
        '  /timelines : une donnée nécessaire manque',
      ],
    })
    expect((await run(db, path, { language: 'ar' })).lines[0]).toBe(
      '3 أخطاء في الملف، ولم يتغير شيء:',
    )
  })

  test('says so where there is no file, or none of JSON', async ({ db, fileOf }) => {
    const absent = await run(db, '/nowhere/minutes.json')
    const torn = await run(db, await fileOf('{'))

    expect(absent).toMatchObject({
      code: 1,
      lines: [expect.stringMatching(/^The file cannot be read/)],
    })
    expect(torn).toMatchObject({
      code: 1,
      lines: [expect.stringMatching(/^This file is not valid JSON/)],
    })
  })
})
