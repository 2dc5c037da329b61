import { join } from 'node:path'
import { describe, expect, it } from 'vitest'

import { test } from '../../test/support/empty-databases.ts'
import { runCommand } from '../../test/support/program.ts'
import { checkpointKey, makeSignedTrail } from '../../test/support/signed-trail.ts'
import { run } from '../../test/support/test-server.ts'
import { BACKUP_REFUSALS } from '../db/backup/backup-refusal.ts'
import { connect } from '../db/connect.ts'
import { type DatabaseUrls, migrate } from '../db/migrate.ts'
import { verifyTrail } from '../features/audit-chain/verify-trail.ts'
import { operatorWords } from '../i18n/operator-words.ts'

const settingsOf = ({ ownerUrl, runtimeUrl }: DatabaseUrls) => ({
  DATABASE_URL: runtimeUrl,
  MIGRATION_DATABASE_URL: ownerUrl,
})

const trail = `SELECT actor, action, after->>'program' AS program FROM audit_events`

describe('backup and restore', () => {
  test('say what they did, and leave one event', async ({ database, makeDatabase, folder }) => {
    const target = await makeDatabase()
    const backup = join(folder, 'backup')

    const saved = await runCommand(settingsOf(database), 'backup', backup)
    const restored = await runCommand(settingsOf(target), 'restore', backup)

    expect(saved).toMatchObject({ code: 0 })
    expect(saved.output).toMatch(/The backup is in .*\n {2}Tables: \d+, rows: \d+\n {2}Checked: /)
    expect(restored).toMatchObject({ code: 0 })
    expect(restored.output).toMatch(/The backup of 20\S+Z, made by release \d.*has been restored/)
    expect((await run(database.ownerUrl, trail)).rows).toEqual([])
    expect((await run(target.ownerUrl, trail)).rows).toEqual([
      { actor: 'command-line', action: 'backup.restored', program: expect.stringMatching(/^\d/) },
    ])
  })

  test('keep the chain of the trail as it was, and go on from its end', async ({
    makeDatabase,
    folder,
  }) => {
    const [source, target] = [await makeDatabase(), await makeDatabase()]
    await migrate(source)
    const { db, close } = connect(source.runtimeUrl)
    await makeSignedTrail(db, 5, [3, 5])
    await close()
    const backup = join(folder, 'backup')

    await runCommand(settingsOf(source), 'backup', backup, '--unchecked')
    await runCommand(settingsOf(target), 'restore', backup)

    const restored = connect(target.runtimeUrl)
    expect(await verifyTrail(restored.db, [checkpointKey.publicKey])).toMatchObject({
      ...{ events: 6, checkpoints: 2, firstBreak: null },
    })
    await restored.close()
  })

  test('say why they did nothing, and end with 1', async ({ database, makeDatabase, folder }) => {
    const empty = settingsOf(await makeDatabase())
    const again = await runCommand(settingsOf(database), 'backup', folder)
    const nothing = await runCommand({ ...empty, LANG: 'fr_MA.UTF-8' }, 'backup', `${folder}/new`)
    const nowhere = await runCommand(empty, 'restore', folder)

    expect(again).toEqual({
      code: 1,
      output: `${folder} exists already: a backup makes a folder of its own.\n`,
    })
    expect(nothing).toEqual({
      code: 1,
      output: 'Il n’y a rien à sauvegarder : la base de données n’a pas de tables.\n',
    })
    expect(nowhere.code).toBe(1)
    expect(nowhere.output).toMatch(/^There is no backup in .*ENOENT/)
  })

  test('says that a backup has not been checked', async ({ database, folder }) => {
    const { code, output } = await runCommand(
      settingsOf(database),
      ...['backup', join(folder, 'backup'), '--unchecked'],
    )
    expect(code).toBe(0)
    expect(output).toContain('NOT checked')
  })

  it.each(['ar', 'fr', 'en'] as const)('has words for every refusal in %s', (language) => {
    const words = operatorWords(language)
    const wordless = BACKUP_REFUSALS.filter(
      (code) => words(`refusals.${code}`) === `refusals.${code}`,
    )
    expect(BACKUP_REFUSALS.length).toBeGreaterThan(10)
    expect(wordless).toEqual([])
  })
})
