import { recordEvents, seedScene } from '@iltizam/api/testing'
import { fr } from '@iltizam/shared/locales/fr'
import { writtenIn } from '@iltizam/shared/localized-text'
import { screen, within } from '@testing-library/react'
import { describe, expect } from 'vitest'

import { test as base } from '../../test/api.ts'
import { read } from '../../test/read.ts'
import { showPage } from '../../test/show-page.tsx'

type Change = Parameters<typeof recordEvents>[1][number]

interface Fixtures {
  scene: Awaited<ReturnType<typeof seedScene>>
  /** The auditor opens the page of an event that has just been recorded. */
  open: (language: string, change: Change) => Promise<void>
}

const test = base.extend<Fixtures>({
  scene: async ({ db, signIn }, use) => {
    const scene = await seedScene(db)
    signIn(scene.auditor)
    await use(scene)
  },
  open: async ({ db, scene }, use) => {
    expect(scene.auditor).toBeDefined()
    await use(async (language, change) => {
      await recordEvents(db, [change])
      const { rows } = await db.execute<{ last: string }>(
        'select max(sequence) as last from audit_events',
      )
      await showPage(`/${language}/audit/${rows[0]?.last}`)
    })
  },
})

const rows = () => screen.getAllByRole('row').slice(1)
const cells = () =>
  rows().map((row) => [...row.querySelectorAll('th, td')].map((cell) => read(cell)))

describe('an event', () => {
  test('says codes in words, and the end of a key as a day of the instance', async ({
    open,
    scene,
  }) => {
    await open('fr', {
      action: 'key.created',
      objectId: scene.system.keyId,
      after: {
        scopes: ['read-progress-reports'],
        // Midnight in Rabat.
        expiresAt: '2023-06-30T23:00:00.000Z',
        operation: 'listAuditEvents',
        asked: { objectKind: 'session', action: 'session.refused' },
        roles: ['auditor'],
        provenance: [{ kind: 'illustrative', field: 'title.fr' }],
        way: 'provider',
        template: 'password-reset',
      },
    })

    const said = cells().flat().join('\n')
    for (const words of [
      'lire les mises à jour',
      '30 juin 2023',
      'le journal d’audit',
      'Sessions',
      'connexion refusée',
      'illustratif',
      'titre · en français',
      'fournisseur d’identité',
      fr.mails.templates['password-reset'].name,
    ])
      expect(said).toContain(words)
    for (const code of ['read-progress-reports', 'listAuditEvents', 'session.refused', '00:00'])
      expect(said).not.toContain(code)
  })

  test('names each field for which there are words', async ({ open, scene }) => {
    const { fields } = fr.audit
    const after = Object.fromEntries(Object.keys(fields).map((field) => [field, null]))
    await open('fr', { action: 'session.started', objectId: scene.commitmentId, after })

    const said = cells().map(([name = '']) => name)
    expect(said).toHaveLength(Object.keys(fields).length)
    for (const [field, words] of Object.entries(fields))
      expect(said, field).toContain(`${words}/${field}`)
  })

  test('shows each field before and after, texts in their own language', async ({
    open,
    scene,
  }) => {
    const { organizations, commitmentId } = scene
    await open('fr', {
      action: 'commitment.changed',
      objectId: commitmentId,
      before: {
        leadId: organizations.lead,
        title: writtenIn('ar', 'إحداث بوابة', { fr: 'Créer' }),
        cancelled: false,
      },
      after: {
        leadId: organizations.partner,
        title: writtenIn('ar', 'إحداث بوابة', { fr: 'Créer un portail' }, 'verified'),
        cancelled: true,
      },
    })

    expect(read(screen.getByRole('heading', { level: 1 }))).toBe(
      'la ligne de commande a modifié l’engagement 1',
    )
    expect(screen.getAllByRole('columnheader').map(read)).toEqual(['Donnée', 'Avant', 'Après'])
    expect(cells()).toEqual([
      ['titre · en français/title/fr', 'Créer provisoire', 'Créer un portail vérifié'],
      ['organisme chef de file/leadId', 'وكالة التنمية الرقمية', 'وزارة العدل'],
      ['annulé/cancelled', 'non', 'oui'],
    ])
    const text = within(rows()[0] as HTMLElement).getByText('Créer un portail')
    expect(text).toHaveAttribute('lang', 'fr')
    expect(text).toHaveAttribute('dir', 'ltr')
    expect(screen.getByRole('link', { name: 'وزارة العدل' })).toHaveAttribute(
      'href',
      `/fr/audit?object=${organizations.partner}`,
    )
  })

  test('tells not reported, null, nothing and what was not there from one another', async ({
    open,
    scene,
  }) => {
    await open('en', {
      action: 'activity.changed',
      objectId: scene.activities.first,
      before: { progress: null, evidence: [], endsOn: null, unheardOf: 0 },
      after: { progress: 0, evidence: [{ url: 'https://example.org/a' }], endsOn: '2023-06-30' },
    })

    expect(cells()).toEqual([
      ['progress/progress', 'not reported', '0%'],
      ['evidence/evidence', 'empty list', 'addresshttps://example.org/a'],
      ['ends/endsOn', 'no value', '30 June 2023'],
      ['unheardOf/unheardOf', '0', 'not mentioned'],
    ])
  })

  test('of something new shows what was recorded, in all its languages', async ({
    open,
    scene,
  }) => {
    await open('ar', {
      action: 'plan.created',
      objectId: scene.planId,
      after: {
        title: writtenIn('ar', 'خطة', { fr: 'Plan' }),
        status: 'implementing',
        startYear: 2021,
      },
    })

    expect(screen.getByRole('heading', { level: 2, name: 'ما الذي سجل' })).toBeVisible()
    expect(screen.getAllByRole('columnheader').map(read)).toEqual(['المعطى', 'القيمة'])
    expect(cells()).toEqual([
      ['العنوان/title', 'بالعربية خطة مؤكدبالفرنسية Plan أولي'],
      ['الوضعية/status', 'قيد التنفيذ'],
      ['سنة البداية/startYear', '2021'],
    ])
    expect(screen.getByText('Plan')).toHaveAttribute('dir', 'ltr')
  })

  test('leads on to its actor, its thing, its request and the public page', async ({
    open,
    scene,
  }) => {
    await open('en', { action: 'activity.created', objectId: scene.activities.first })

    const facts = within(screen.getByRole('main'))
    const leadsTo = (name: string | RegExp) =>
      facts.getAllByRole('link', { name })[0]?.getAttribute('href')
    expect(leadsTo('the command line')).toBe('/en/audit?actor=command-line')
    expect(leadsTo(/^activity/)).toBe(`/en/audit?object=${scene.activities.first}`)
    expect(leadsTo(/^All about commitment/)).toBe(`/en/audit?object=${scene.commitmentId}`)
    expect(leadsTo('All that happened in this request')).toMatch(/^\/en\/audit\?request=[\w-]{36}$/)
    expect(leadsTo('Public page')).toBe('/en/plans/plan-1/commitments/1')
    expect(leadsTo(/^\/api/)).toMatch(/^\/api\/v1\/audit-events\/\d+$/)
  })

  test('shows what it says of a person, without the salt', async ({ open, scene }) => {
    await open('fr', {
      action: 'account.created',
      objectId: scene.auditor.accountId,
      personal: { name: 'هند', email: 'hind@example.org' },
    })

    const personal = screen.getByRole('region', { name: 'Données personnelles' })
    expect(within(personal).getByText('hind@example.org')).toBeVisible()
    expect(within(personal).getByText('هند')).toBeVisible()
    expect(read(personal)).not.toContain('salt')
    expect(within(personal).getByText(/^[0-9a-f]{64}$/)).toBeVisible()
  })

  test('says that what it said of a person has been erased', async ({ db, scene }) => {
    await db.execute(
      `insert into audit_events
         (recorded_at, request_id, actor, action, object_id, personal_sha256)
       values (now(), 'x', 'command-line', 'person.created', '${scene.planId}', 'abc')`,
    )
    const { rows: found } = await db.execute<{ last: string }>(
      'select max(sequence) as last from audit_events',
    )
    await showPage(`/ar/audit/${found[0]?.last}`)

    const personal = screen.getByRole('region', { name: 'معطيات شخصية' })
    expect(read(personal)).toContain('محيت المعطيات الشخصية لهذا الحدث')
    expect(within(personal).getByText('abc')).toBeVisible()
  })

  test.for(['999999999', '0', 'one', '1e3'])(
    'under %s does not exist',
    async (sequence, { scene, expect }) => {
      expect(scene.auditor).toBeDefined()
      await showPage(`/fr/audit/${sequence}`)
      expect(await screen.findByRole('heading', { level: 1 })).toHaveTextContent(
        'Cet événement n’existe pas',
      )
    },
  )
})
