import { expect, onTestFinished } from 'vitest'

import { test as base } from '../test/support/index.ts'
import { startMailSink } from '../test/support/mail-sink.ts'
import { startProgram } from '../test/support/program.ts'
import { invitation, seedMail } from '../test/support/seed-mail.ts'
import { connect } from './db/connect.ts'
import { workOnJobs } from './db/jobs/work-on-jobs.ts'
import { mails } from './db/schema/index.ts'

const soon = { timeout: 30_000 }
const timeout = 90_000

/** Long from now: the program goes by the real clock. */
const validUntil = '2999-01-01T00:00:00.000Z'
const queued = { values: { ...invitation.values, validUntil }, recordedAt: new Date() }

const test = base.extend<{ start: (smtpUrl: string) => ReturnType<typeof startProgram> }>({
  start: async ({ database }, use) =>
    use((smtpUrl) => {
      const program = startProgram({
        DATABASE_URL: database.runtimeUrl,
        MIGRATION_DATABASE_URL: database.ownerUrl,
        PORT: '0',
        PUBLIC_URL: 'https://iltizam.example',
        LOG_LEVEL: 'trace',
        SMTP_URL: smtpUrl,
        MAIL_FROM: 'no-reply@iltizam.example',
      })
      onTestFinished(async () => void (await program.kill()))
      return program
    }),
})

const range = (length: number) => Array.from({ length }, (_, index) => index)

test('of two processes one sends each mail, and no secret gets into their logs', {
  timeout,
}, async ({ pool, start }) => {
  const refused = 'refused@example.org'
  const sink = await startMailSink(({ envelope: { rcptTo } }) =>
    rcptTo.some(({ address }) => address === refused)
      ? { code: 550, text: `${invitation.values.path} is not for ${refused}` }
      : undefined,
  )
  const programs = [start(sink.url), start(sink.url)]
  for (const program of programs) await program.prints(/iltizam\.example/)

  const recipients = range(20).map((number) => `reader-${number}@example.org`)
  for (const recipient of [...recipients, refused]) await seedMail(pool, { ...queued, recipient })
  await expect.poll(() => sink.received.length, soon).toBe(recipients.length)
  const settled = async () =>
    (await pool.select().from(mails)).filter(({ attempts, sentAt }) => attempts || sentAt)
  await expect.poll(async () => (await settled()).length, soon).toBe(recipients.length + 1)
  const outputs = []
  for (const program of programs) outputs.push((await program.end()).output)
  await sink.close()

  const reached = sink.received.flatMap(({ envelope }) => envelope.to)
  expect(reached.toSorted()).toEqual(recipients.toSorted())
  for (const output of outputs) {
    expect(output).not.toContain('token-that-lets-in')
    expect(output).not.toContain('@example.org')
  }
})

test('a mail that was queued is sent, whatever was killed before and while it was', {
  timeout,
}, async ({ pool, start }) => {
  await pool.delete(mails)
  // As a process leaves it that is killed after the commit.
  const id = await seedMail(pool, queued)
  let isHeld = false
  let isSilent = true
  const never = new Promise<undefined>(() => undefined)
  const sink = await startMailSink(() => {
    isHeld = true
    return isSilent ? never : undefined
  })
  const first = start(sink.url)
  await expect.poll(() => isHeld, soon).toBe(true)
  await first.kill()
  isSilent = false

  const second = start(sink.url)
  await expect.poll(() => sink.received.length, soon).toBe(1)
  const sentAt = async () => (await pool.select().from(mails)).map((mail) => mail.sentAt)
  await expect.poll(sentAt, soon).toEqual([expect.any(Date)])
  await second.end()
  await sink.close()

  // By that a reader's server knows it for the same, had it been told 'yes' before.
  expect(sink.received.map(({ letter }) => letter.messageId)).toEqual([`<${id}@iltizam.example>`])
})

test('a database that cannot be asked is told of once, and breaks nothing', async ({
  database,
}) => {
  const { db, close } = connect(database.runtimeUrl)
  const failures: unknown[] = []
  const nothing = async () => undefined
  const handlers = {
    ...{ 'send-mails': nothing, 'forget-expired': nothing },
    ...{ 'sign-checkpoint': nothing, 'remind-of-keys': nothing, 'remind-of-rounds': nothing },
  }
  const stop = await workOnJobs(db, handlers, (error) => failures.push(error))
  await close()
  await expect.poll(() => failures.length, soon).toBeGreaterThan(0)
  await stop()
  expect(failures).toHaveLength(1)
})
