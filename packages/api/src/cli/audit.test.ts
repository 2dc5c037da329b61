import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { CHAIN_BREAKS } from '@iltizam/shared/audit-chain'
import { describe, expect, it } from 'vitest'

import { test } from '../../test/support/empty-databases.ts'
import { runCommand } from '../../test/support/program.ts'
import { makeSignedTrail } from '../../test/support/signed-trail.ts'
import { run } from '../../test/support/test-server.ts'
import { operatorWords } from '../i18n/operator-words.ts'
import { runCommandLine } from './command-line.ts'

async function verifyFile(file: string) {
  const output: string[] = []
  const keep = (line: string) => output.push(line)
  const terminal = { language: 'en', print: keep, complain: keep } as const
  const code = await runCommandLine(['audit', 'verify', file], terminal)
  return { code, output: output.join('\n') }
}

describe('audit', () => {
  test('exports what is verified without a database, and follows the database itself', async ({
    database,
    pool,
    folder,
  }) => {
    const settings = {
      DATABASE_URL: database.runtimeUrl,
      MIGRATION_DATABASE_URL: database.ownerUrl,
    }
    await makeSignedTrail(pool, 3, [])
    const file = join(folder, 'trail.ndjson')

    expect(await runCommand(settings, 'audit', 'export', file)).toMatchObject({ code: 0 })
    const whole = await verifyFile(file)
    expect(whole.code).toBe(0)
    // The export is in the trail, and so in itself.
    expect(whole.output).toContain('4 events hold together')
    await writeFile(file, (await readFile(file, 'utf8')).replace('السبب 2', 'السبب 9'))
    expect(await verifyFile(file)).toEqual({
      code: 1,
      output: 'Event 2 is not as it was recorded.\nBefore that, 1 event holds.',
    })

    await run(
      database.ownerUrl,
      `ALTER TABLE audit_events DISABLE TRIGGER USER;
       UPDATE audit_events SET actor = 'nobody' WHERE sequence = 3`,
    )
    const broken = await runCommand(settings, 'audit', 'verify')
    expect(broken.code).toBe(1)
    expect(broken.output).toContain('Event 3 is not as it was recorded.')
  })

  test('says that a file is no export', async ({ folder }) => {
    const file = join(folder, 'other.json')
    await writeFile(file, '{}\n')
    const { code, output } = await verifyFile(file)
    expect(code).toBe(1)
    expect(output).toContain('Line 1 is no line of an exported audit trail')
  })

  it.each(['ar', 'fr', 'en'] as const)('has words for every break in %s', (language) => {
    const words = operatorWords(language, 'audit-chain:')
    expect(
      CHAIN_BREAKS.filter((kind) => !/7/.test(words(`verdict.break.${kind}`, { sequence: 7 }))),
    ).toEqual([])
  })
})
