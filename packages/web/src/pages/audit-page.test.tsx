import { creationEvent, deciding, recordEvents, reporting, seedScene } from '@iltizam/api/testing'
import { writtenIn } from '@iltizam/shared/localized-text'
import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import { describe, expect } from 'vitest'

import { test as base } from '../../test/api.ts'
import { read } from '../../test/read.ts'
import { showPage } from '../../test/show-page.tsx'

type Scene = Awaited<ReturnType<typeof seedScene>>

/** The auditor is signed in. */
const test = base.extend<{ scene: Scene }>({
  scene: async ({ db, signIn }, use) => {
    const scene = await seedScene(db)
    signIn(scene.auditor)
    await use(scene)
  },
})

const inArabic = (text: string) => writtenIn('ar', text)
type App = { inject: (request: ReturnType<typeof reporting>) => Promise<{ json: () => never }> }

/** Reports 20 → 60 on the first activity, is sent back, corrects it, and is rejected. */
async function tellStory(app: App, { activities, focalPoint, secretariat }: Scene) {
  const change = { from: 20, to: 60, reason: inArabic('اكتمل التدقيق') }
  const report = (await app.inject(reporting(activities.first, focalPoint, change))).json()
  const reason = inArabic('لا تثبت الوثيقة ذلك')
  await app.inject(deciding(report, secretariat, { kind: 'reject', reason }))
  const second = { from: 20, to: 50 }
  const next = (await app.inject(reporting(activities.first, focalPoint, second))).json()
  await app.inject(deciding(next, secretariat, { kind: 'accept' }))
}

/** By the page's own marks: of hundreds of elements the role is slow to tell. */
const entries = () => [...document.querySelectorAll('.events li')].map(read)

describe('the trail', () => {
  test('is shown under an address that somebody else has added to', async ({ db, scene }) => {
    await recordEvents(db, [creationEvent(scene.activities.first)])
    await showPage('/en/audit?utm_source=mail&actor=')

    await waitFor(() => expect(entries().length).toBeGreaterThan(0))
  })

  test.for([
    [
      'ar',
      [
        'انتقلت نسبة إنجاز النشاط 1.1 من 20% إلى 50%، بقبول من شخص',
        'تم قبول التحيين بشأن النشاط 1.1: 50%، من طرف شخص',
        'تم تقديم تحيين بشأن النشاط 1.1 باسم وكالة التنمية الرقمية: من 20% إلى 50%، من طرف شخص',
        'تم رفض التحيين بشأن النشاط 1.1 من طرف شخص',
        'تم تقديم تحيين بشأن النشاط 1.1 باسم وكالة التنمية الرقمية: من 20% إلى 60%، من طرف شخص',
      ],
    ],
    [
      'en',
      [
        'Progress of activity 1.1 moved from 20% to 50%, accepted by شخص',
        'شخص accepted the report on activity 1.1: 50%',
        'شخص reported for وكالة التنمية الرقمية: 20% → 50% on activity 1.1',
        'شخص rejected the report on activity 1.1',
        'شخص reported for وكالة التنمية الرقمية: 20% → 60% on activity 1.1',
      ],
    ],
  ] as const)(
    'tells in sentences who did what, and why: %s',
    async ([language, told], { app, scene, expect }) => {
      await tellStory(app, scene)

      await showPage(`/${language}/audit`)

      const sentences = entries()
      expect(sentences).toHaveLength(told.length)
      for (const [index, sentence] of told.entries()) expect(sentences[index]).toContain(sentence)
      expect(sentences[3]).toContain('لا تثبت الوثيقة ذلك')
      expect(sentences[4]).toContain('اكتمل التدقيق')
    },
  )

  test('stands under the days of the instance, to the second', async ({ db, scene }) => {
    expect(scene.auditor).toBeDefined()
    const recordedAt = new Date('2023-02-28T23:30:05Z')
    await recordEvents(db, [creationEvent()], { recordedAt })

    await showPage('/fr/audit')

    const day = screen.getByRole('region', { name: /1er mars 2023/ })
    expect(within(day).getByText(/00:30:05/)).toHaveAttribute('dateTime', recordedAt.toISOString())
  })

  test('is narrowed by kind and by what was done, and keeps it in the address', async ({
    app,
    db,
    scene,
  }) => {
    await tellStory(app, scene)
    await recordEvents(db, [creationEvent(scene.organizations.lead)])
    const page = await showPage('/fr/audit')
    expect(entries()).toHaveLength(6)
    expect(screen.queryByRole('combobox', { name: 'Action' })).toBeNull()

    const choose = (name: string, value: string) =>
      fireEvent.change(screen.getByRole('combobox', { name }), { target: { value } })
    choose('Objet', 'progress-report')
    await waitFor(() => expect(entries()).toHaveLength(4))
    choose('Action', 'progress-report.rejected')
    await waitFor(() => expect(entries()).toHaveLength(1))
    expect(page.address()).toBe(
      '/fr/audit?objectKind=progress-report&action=progress-report.rejected',
    )

    choose('Objet', 'organization')
    await waitFor(() => expect(entries()[0]).toContain('la ligne de commande'))
    expect(page.address()).toBe('/fr/audit?objectKind=organization')
  })

  test('is narrowed to a day and to a request that is pasted', async ({ app, db, scene }) => {
    await tellStory(app, scene)
    const requestId = '0190a3b4-5c6d-7e8f-9a0b-1c2d3e4f5a6b'
    await recordEvents(db, [creationEvent()], {
      requestId,
      recordedAt: new Date('2023-02-01T10:00:00Z'),
    })
    const page = await showPage('/ar/audit')

    const type = (name: string, value: string) =>
      fireEvent.change(screen.getByLabelText(name), { target: { value } })
    type('إلى غاية يوم', '2023-02-01')
    await waitFor(() => expect(entries()).toHaveLength(1))
    type('إلى غاية يوم', '')
    await waitFor(() => expect(page.address()).toBe('/ar/audit'))
    type('رقم الطلب', ` ${requestId} `)
    await waitFor(() => expect(entries()).toHaveLength(1))
    expect(page.address()).toBe(`/ar/audit?request=${requestId}`)
  })

  test('leads from somebody to all that they did, and back to everybody', async ({
    app,
    scene,
  }) => {
    await tellStory(app, scene)
    const page = await showPage('/en/audit?objectKind=progress-report')

    const [first] = screen.getAllByRole('link', { name: 'شخص' })
    fireEvent.click(first as HTMLElement)
    await waitFor(() =>
      expect(page.address()).toBe(`/en/audit?actor=${scene.secretariat.accountId}`),
    )
    expect(await screen.findByText(/^Only what/)).toHaveTextContent('Only what شخص did')
    expect(entries()).toHaveLength(3)

    fireEvent.click(screen.getByRole('link', { name: 'Show what everybody did' }))
    await waitFor(() => expect(entries()).toHaveLength(5))
  })

  test('leads to the history of one thing, and from there to that of the whole', async ({
    app,
    db,
    scene,
  }) => {
    await tellStory(app, scene)
    await recordEvents(db, [
      { action: 'commitment.created', objectId: scene.commitmentId },
      creationEvent(scene.organizations.partner),
    ])
    const page = await showPage('/ar/audit')

    const [first] = screen.getAllByRole('link', { name: /^النشاط/ })
    fireEvent.click(first as HTMLElement)
    const heading = await screen.findByRole('heading', { level: 1, name: /^تاريخ/ })
    expect(read(heading)).toBe('تاريخ النشاط 1.1')
    expect(page.address()).toBe(`/ar/audit?object=${scene.activities.first}`)
    expect(entries().filter((entry) => entry.includes('النشاط 1.1'))).toHaveLength(5)
    expect(document.title).toContain('تاريخ')

    fireEvent.click(screen.getByRole('link', { name: /^كل ما يخص الالتزام/ }))
    await waitFor(() =>
      expect(read(screen.getByRole('heading', { level: 1 }))).toBe('تاريخ الالتزام 1'),
    )
    expect(page.address()).toBe(`/ar/audit?object=${scene.commitmentId}`)
    expect(entries().filter((entry) => entry.includes('وزارة العدل'))).toEqual([])
  })

  test('says so when nothing matches, and leads back to all', async ({ db, scene }) => {
    expect(scene.auditor).toBeDefined()
    await recordEvents(db, [creationEvent()])
    await showPage('/ar/audit?objectKind=backup')

    expect(read(screen.getByRole('status'))).toBe('لا أحداث')
    fireEvent.click(screen.getByRole('link', { name: 'عرض كل الأحداث' }))
    await waitFor(() => expect(entries()).toHaveLength(1))
  })

  test('names an action that it does not know by its code', async ({ db, scene }) => {
    await db.execute(
      `insert into audit_events (recorded_at, request_id, actor, action, object_id)
       values (now(), 'x', 'robot', 'planet.blown-up', '${scene.planId}')`,
    )
    await showPage('/en/audit')
    expect(entries()[0]).toContain('planet.blown-up')
    expect(entries()[0]).toContain('by robot')
  })
})

describe('who is not the auditor', () => {
  test('is told that the trail is not for them', async ({ scene, signIn }) => {
    signIn(scene.secretariat)
    await showPage('/fr/audit')

    expect(await screen.findByRole('heading', { level: 1 })).toHaveTextContent(
      'Votre rôle ne permet pas cette action',
    )
    expect(screen.queryByRole('link', { name: 'Journal d’audit' })).toBeNull()
  })

  base('goes through the door first, and comes back', async () => {
    const page = await showPage('/fr/audit?objectKind=plan')
    expect(page.address()).toBe('/fr/sign-in?return=%2Ffr%2Faudit%3FobjectKind%3Dplan')
  })
})
