import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { Value } from 'typebox/value'
import { v7 as uuidv7 } from 'uuid'

import type { Clock } from './clock.ts'
import type { Db } from './db/connect.ts'
import { recordChanges } from './features/audit/repository.ts'
import { importMinutes } from './features/imports/import-minutes.ts'
import { readMinutes } from './features/imports/read-minutes.ts'
import { lockImports } from './features/imports/repository.ts'
import { type MinutesFile, MinutesSupplement } from './features/imports/schema.ts'
import { insertInstance } from './features/instance/repository.ts'
import { isDatabaseEmpty } from './features/plans/repository.ts'
import { demoFolder } from './places.ts'

const actor = 'demonstration'

/**
 * Fills an empty database with the minutes of 28 March 2023 and what the demonstration adds to
 * them; gives whether it did. A database that holds a plan is left alone.
 */
export function loadDemonstration(db: Db, clock: Clock): Promise<boolean> {
  return db.transaction(async (tx) => {
    // Of two programs that start at once, and of an import beside them, the second finds the first.
    await lockImports(tx)
    if (!(await isDatabaseEmpty(tx))) return false
    const { file, supplement } = await readDemonstration()
    const requestId = uuidv7()
    const demonstrationDay = supplement.today
    const id = await insertInstance(tx, demonstrationDay)
    await recordChanges(tx, { actor, requestId, recordedAt: clock.now() }, [
      { action: 'instance.created', objectId: id, after: { demonstrationDay } },
    ])
    await importMinutes(tx, file, { actor, requestId, clock, supplement })
    return true
  })
}

async function readDemonstration(): Promise<{ file: MinutesFile; supplement: MinutesSupplement }> {
  const [minutes, supplement] = await Promise.all(
    ['steering-committee-2023-03-28.json', 'demo-supplement.json'].map(async (name) =>
      JSON.parse(await readFile(join(demoFolder, name), 'utf8')),
    ),
  )
  const read = readMinutes(minutes)
  if ('faults' in read) throw new Error(`the demonstration's minutes: ${JSON.stringify(read)}`)
  return { file: read.file, supplement: Value.Parse(MinutesSupplement, supplement) }
}
