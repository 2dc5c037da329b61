import { fork } from 'node:child_process'
import { once } from 'node:events'
import { parseArgs } from 'node:util'
import { connect } from '@iltizam/api/src/db/connect'
import { withClient } from '@iltizam/api/src/db/with-client'
import { openOnePlan } from '@iltizam/api/testing/reads-of-one-plan'
import { startWatchedApp } from '@iltizam/api/testing/watched-app'
import { Pool } from 'pg'

import { openDatabases } from './databases.ts'
import { lineOfRead, measureReads, prepareReads } from './reads.ts'
import { lineOfWrites, measureWrites, prepareWrites } from './writes.ts'

const { values } = parseArgs({
  options: {
    sizes: { type: 'string', default: '1,75,2000' },
    rounds: { type: 'string', default: '3' },
    seconds: { type: 'string', default: '1' },
  },
})
const [rounds, seconds] = [Number(values.rounds), Number(values.seconds)]
const busy = 10

const say = (line: string) => process.stdout.write(`${line}\n`)
const databases = await openDatabases()
try {
  say(`${rounds} rounds of ${seconds} s, medians. 1 is as fast as the baseline.`)
  for (const size of values.sizes.split(',').map(Number)) {
    const { runtimeUrl } = await databases.copy(size)
    say(`\nAmong ${size} ${size === 1 ? 'plan' : 'plans'}, ${busy} clients`)
    await measure(runtimeUrl)
  }
} finally {
  await databases.close()
}

async function measure(url: string): Promise<void> {
  const { reads, writes } = await prepare(url)
  const requests = JSON.stringify(reads.map(({ request }) => request))
  const server = fork(new URL('./server.ts', import.meta.url), [url, requests])
  const [address] = await once(server, 'message')
  const pool = new Pool({ connectionString: readingAll(url), max: busy })
  pool.on('error', (error) => process.stderr.write(`${error.message}\n`))

  const load = { clients: busy, seconds }
  const readRounds = await inRounds(() => measureReads(reads, { address, pool, load }))
  for (const read of reads) say(lineOfRead(read, readRounds))
  for (const clients of [1, busy]) {
    const load = { clients, seconds }
    const writeRounds = await inRounds(() => measureWrites(writes, { address, pool, load }))
    say(lineOfWrites(clients, writeRounds, writes))
  }

  await pool.end()
  server.disconnect()
  await once(server, 'exit')
}

/** What the program is compared with says once a session, not once a transaction, that it reads all. */
const readingAll = (url: string) =>
  `${url}${url.includes('?') ? '&' : '?'}options=${encodeURIComponent('-c iltizam.reads_for=all')}`

/** The first round warms up and is not counted. */
async function inRounds<T>(measureOnce: () => Promise<T>): Promise<T[]> {
  await measureOnce()
  const found: T[] = []
  for (let round = 0; round < rounds; round++) found.push(await measureOnce())
  return found
}

/** Everything is found, and signed in, before the program under measurement starts. */
async function prepare(url: string) {
  const app = await startWatchedApp(url)
  const { db, close } = connect(url)
  const prepared = await withClient(readingAll(url), 'bench', async (client) => ({
    reads: await prepareReads(app, client, await openOnePlan(db)),
    writes: await prepareWrites(app, client, db),
  }))
  await close()
  await app.close()
  return prepared
}
