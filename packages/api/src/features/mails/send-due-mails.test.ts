import { eq, sql } from 'drizzle-orm'
import { describe, expect } from 'vitest'
import { test as base, testClock } from '../../../test/support/index.ts'
import { startMailSink } from '../../../test/support/mail-sink.ts'
import { arabic } from '../../../test/support/seed.ts'
import { seedMail } from '../../../test/support/seed-mail.ts'
import type { Db } from '../../db/connect.ts'
import { mails } from '../../db/schema/index.ts'
import { mailServerAt } from './mail-server.ts'
import { expireMails } from './repository-queue.ts'
import { type Sending, sendDueMails } from './send-due-mails.ts'

const from = 'التزام <no-reply@iltizam.example>'
const place = { origin: 'https://iltizam.example', timeZone: 'Africa/Casablanca' }
const minutes = (count: number) => new Date(testClock.now().getTime() + count * 60_000)

type Sink = Awaited<ReturnType<typeof startMailSink>>
/** What the server answers next; it takes everything where nothing is said. */
let answer: { code: number; text: string } | undefined

const test = base.extend<{ sink: Sink; sendAt: (minute: number) => Promise<void> }>({
  // biome-ignore lint/correctness/noEmptyPattern: vitest reads the parameter list
  sink: async ({}, use) => {
    answer = undefined
    const sink = await startMailSink(() => answer)
    await use(sink)
    await sink.close()
  },
  sendAt: async ({ db, sink }, use) => use((minute) => sendDueMails(db, sending(sink.url, minute))),
})

function sending(url: string, minute = 0): Sending {
  const clock = { ...testClock, now: () => minutes(minute) }
  return { server: mailServerAt({ url, from }), place, clock }
}

async function mailIn(db: Db, id: string) {
  const [mail] = await db.select().from(mails).where(eq(mails.id, id))
  return mail
}

describe('an invitation in Arabic', () => {
  test('arrives as text and as HTML, and is forgotten once it has', async ({
    db,
    sink,
    sendAt,
  }) => {
    const id = await seedMail(db)
    await sendAt(0)

    const [mail, ...others] = sink.received
    expect(others).toEqual([])
    expect(mail?.envelope).toEqual({
      from: 'no-reply@iltizam.example',
      to: ['leila@example.org'],
    })
    expect(mail?.letter).toMatchObject({
      from: { name: 'التزام', address: 'no-reply@iltizam.example' },
      to: [{ address: 'leila@example.org' }],
      subject: 'دعوة إلى منصة التزام',
      messageId: `<${id}@iltizam.example>`,
      attachments: [],
    })
    expect(mail?.raw).toMatch(/^Content-Language: ar\r$/m)
    expect(mail?.raw).toMatch(/^Auto-Submitted: auto-generated\r$/m)
    const link = 'https://iltizam.example/ar/invitation#token-that-lets-in'
    const { text = '', html = '' } = mail?.letter ?? {}
    // The name keeps to itself, and the address stands alone in its line.
    expect(text).toContain('السلام عليكم \u2068ليلى\u2069،')
    expect(text.split('\n')).toContain(link)
    expect(text).toContain('5 أبريل 2023')
    expect(html).toContain('<html lang="ar" dir="rtl">')
    expect(html).toContain(`<a href="${link}">`)
    // Nothing is fetched when it is read.
    expect(html).not.toMatch(/<(img|link|script|style|iframe)|src=|style=|url\(/)

    expect(await mailIn(db, id)).toMatchObject({ sentAt: minutes(0), values: null, version: 2 })
    await sendAt(60)
    expect(sink.received).toHaveLength(1)
  })

  test('is in French or English for who reads that, and in Arabic for want of Tamazight', async ({
    db,
    sink,
    sendAt,
  }) => {
    for (const language of ['fr', 'en', 'zgh'] as const) await seedMail(db, { language })
    await sendAt(0)
    const seen = sink.received.map(({ letter: { subject, html } }) => [
      subject,
      /<html[^>]*>/.exec(html ?? '')?.[0],
    ])
    expect(seen).toEqual([
      ['Invitation à la plateforme Iltizam', '<html lang="fr" dir="ltr">'],
      ['Invitation to the Iltizam platform', '<html lang="en" dir="ltr">'],
      ['دعوة إلى منصة التزام', '<html lang="ar" dir="rtl">'],
    ])
  })
})

test('a name of another direction, with markup or with lines, stays a name', async ({
  db,
  sink,
  sendAt,
}) => {
  const organization = arabic('وزارة <b>العدل</b>\r\nBcc: all@example.org')
  await seedMail<'mandate-granted'>(db, {
    language: 'fr',
    template: 'mandate-granted',
    values: {
      name: 'Leïla {{organization}} $t(greeting)',
      organization,
      startsOn: '2023-04-01',
      path: '/mandates/0190',
    },
  })
  await sendAt(0)
  const [mail] = sink.received
  const { text = '', html = '' } = mail?.letter ?? {}
  expect(text).toContain('Bonjour \u2068Leïla {{organization}} $t(greeting)\u2069,')
  expect(text).toContain('\u2068وزارة <b>العدل</b> Bcc: all@example.org\u2069')
  expect(html).toContain('وزارة &#60;b&#62;العدل')
  expect(mail?.letter.bcc).toBeUndefined()
  expect(mail?.envelope.to).toEqual(['leila@example.org'])
})

test('an address with lines or commas in it reaches nobody else', async ({ db, sink, sendAt }) => {
  const hostile = ['a@example.org\r\nRCPT TO:<b@example.org>', 'a@example.org, b@example.org']
  for (const recipient of hostile) await seedMail(db, { recipient })
  await sendAt(0)
  const reached = sink.received.flatMap(({ envelope }) => envelope.to)
  expect(reached).not.toContain('b@example.org')
  const left = await db.select({ failedAt: mails.failedAt, sentAt: mails.sentAt }).from(mails)
  expect(left).toHaveLength(2)
})

describe('a mail that a server does not take', () => {
  test('is tried again after longer and longer, and given up in the end', async ({
    db,
    sink,
    sendAt,
  }) => {
    const id = await seedMail(db)
    answer = { code: 451, text: 'leila@example.org is not here' }
    const pauses = [1, 4, 16, 64, 256, 1024]
    let now = 0
    for (const [index, pause] of pauses.entries()) {
      await sendAt(now)
      expect(await mailIn(db, id)).toMatchObject({
        attempts: index + 1,
        nextAttemptAt: minutes(now + pause),
        // What the server said may name somebody.
        lastError: 'EMESSAGE 451',
        failedAt: null,
      })
      // Not a moment before its time.
      await sendAt(now + pause - 0.01)
      now += pause
    }
    await sendAt(now)
    const givenUp = await mailIn(db, id)
    expect(givenUp).toMatchObject({ attempts: 7, failedAt: minutes(now), sentAt: null })
    // It can be tried again, or read by who has to hand it on.
    expect(givenUp?.values).not.toBeNull()
    answer = undefined
    await sendAt(now + 10_000)
    expect(sink.received).toEqual([])
  })

  test('for good is given up at once, and holds up no other', async ({ db, sink, sendAt }) => {
    const [first, second] = [await seedMail(db), await seedMail(db, { recipient: 'b@example.org' })]
    answer = { code: 550, text: 'no such user' }
    await sendAt(0)
    for (const id of [first, second])
      expect(await mailIn(db, id)).toMatchObject({
        lastError: 'EMESSAGE 550',
        failedAt: minutes(0),
      })
    expect(sink.received).toEqual([])
  })

  test('as it is not there costs one attempt of one mail', async ({ db, sink }) => {
    const ids = [await seedMail(db), await seedMail(db)]
    await sink.close()
    await sendDueMails(db, sending(sink.url))
    const found = await Promise.all(ids.map((id) => mailIn(db, id)))
    expect(found.map((mail) => mail?.attempts)).toEqual([1, 0])
    expect(found[0]).toMatchObject({ lastError: 'ESOCKET', failedAt: null })
  })
})

test('a mail that lacks what it is to say is given up, and holds up no other', async ({
  db,
  sink,
  sendAt,
}) => {
  const id = await seedMail(db)
  await db.execute(sql`update mails set values = '{"name": 1}'`)
  await seedMail(db, { recipient: 'b@example.org' })
  await sendAt(0)
  expect(await mailIn(db, id)).toMatchObject({ lastError: 'UNWRITABLE', failedAt: minutes(0) })
  expect(sink.received.map(({ envelope }) => envelope.to)).toEqual([['b@example.org']])
})

test('a mail whose link leads nowhere any more is given up, and forgotten', async ({
  db,
  sink,
  sendAt,
}) => {
  const id = await seedMail(db)
  const later = 8 * 24 * 60
  await expireMails(db, minutes(later))
  await sendAt(later)
  expect(sink.received).toEqual([])
  expect(await mailIn(db, id)).toMatchObject({ lastError: 'EXPIRED', values: null, sentAt: null })
})
