import { fork } from 'node:child_process'
import { once } from 'node:events'
import { parseArgs } from 'node:util'
import { clockIn } from '@iltizam/api/src/clock'
import { connect } from '@iltizam/api/src/db/connect'
import { startEmbeddedServer } from '@iltizam/api/src/db/embedded/embedded-server'
import { migrate } from '@iltizam/api/src/db/migrate'
import { commitments } from '@iltizam/api/src/db/schema/index'
import { loadDemonstration } from '@iltizam/api/src/load-demonstration'
import { makeTemporaryFolder } from '@iltizam/api/testing/temporary-folder'
import { eq } from 'drizzle-orm'
import { Pool } from 'pg'

import { answersPerSecond, median, statementRunsPerSecond } from './measure.ts'
import { statementsOf } from './statements.ts'
import { subjectsOf } from './subjects.ts'

const { values } = parseArgs({
  options: {
    rounds: { type: 'string', default: '5' },
    seconds: { type: 'string', default: '2' },
  },
})
const [rounds, seconds] = [Number(values.rounds), Number(values.seconds)]

const folder = await makeTemporaryFolder()
const postgres = await startEmbeddedServer({ dataDir: `${folder.path}/data` })
try {
  await migrate(postgres)
  await run(postgres.runtimeUrl, await loadedCommitment(postgres.runtimeUrl))
} finally {
  await postgres.stop()
  await folder.remove()
}

async function loadedCommitment(url: string): Promise<string> {
  const { db, close } = connect(url)
  await loadDemonstration(db, clockIn('UTC'))
  const [row] = await db
    .select({ id: commitments.id })
    .from(commitments)
    .where(eq(commitments.number, 10))
  await close()
  return row?.id ?? ''
}

/** Ratios of one interleaved run: whatever else the machine does falls on all of them alike. */
async function run(databaseUrl: string, commitmentId: string): Promise<void> {
  const subjects = await Promise.all(
    subjectsOf(commitmentId).map(async (subject) => ({
      ...subject,
      statements: await statementsOf(databaseUrl, subject.path),
      answers: [] as number[],
      toPrepared: [] as number[],
      toStatements: [] as number[],
    })),
  )
  const server = fork(new URL('./server.ts', import.meta.url), [
    databaseUrl,
    ...subjects.map(({ path }) => path),
  ])
  const [address] = await once(server, 'message')
  const pool = new Pool({ connectionString: databaseUrl, max: 10 })
  pool.on('error', (error) => process.stderr.write(`${error.message}\n`))

  // The first round warms up and is not counted.
  for (let round = 0; round <= rounds; round++)
    for (const subject of subjects) {
      const answers = await answersPerSecond(`${address}/api/v1${subject.path}`, seconds)
      const prepared = await answersPerSecond(`${address}/api/v1/prepared${subject.path}`, seconds)
      const bare = await statementRunsPerSecond(pool, subject.statements, seconds)
      if (round === 0) continue
      subject.answers.push(answers)
      subject.toPrepared.push(answers / prepared)
      subject.toStatements.push(answers / bare)
    }

  process.stdout.write(
    `10 clients, ${rounds} rounds of ${seconds} s, medians. 1 is as fast as the baseline.\n`,
  )
  for (const { name, statements, answers, toPrepared, toStatements } of subjects) {
    const columns = [
      name.padEnd(24),
      `${median(answers).toFixed(0).padStart(6)} answers/s`,
      `to a prepared buffer ${median(toPrepared).toFixed(3)}`,
      `to its ${statements.length} statements through pg ${median(toStatements).toFixed(2)}`,
    ]
    process.stdout.write(`${columns.join('  ')}\n`)
  }

  await pool.end()
  server.disconnect()
  await once(server, 'exit')
}
