import { recordEvents, reporting, seedScene } from '@iltizam/api/testing'
import { AUDIT_ACTIONS, type AuditAction } from '@iltizam/shared/audit-actions'
import { describe, expect } from 'vitest'

import { test } from '../../../test/api.ts'
import { read } from '../../../test/read.ts'
import { showPage } from '../../../test/show-page.tsx'

type Scene = Awaited<ReturnType<typeof seedScene>>
type Change = Parameters<typeof recordEvents>[1][number]

/** What the sentences of the trail say, the earliest event first. */
const sentences = () => [...document.querySelectorAll('.event-sentence')].map(read).toReversed()

const actions = Object.entries(AUDIT_ACTIONS).flatMap(([kind, verbs]) =>
  verbs.map((verb) => `${kind}.${verb}` as AuditAction),
)

/** A thing of that kind, where the scene has one. */
function thingOf(action: string, { planId, commitmentId, activities, organizations }: Scene) {
  const [kind = ''] = action.split('.')
  const ids: Record<string, string> = {
    commitment: commitmentId,
    activity: activities.first,
    organization: organizations.lead,
  }
  return ids[kind] ?? planId
}

describe('a sentence of the trail', () => {
  // No page of the trail has room for all.
  const halves = [actions.slice(0, 40), actions.slice(40)]
  const asked = halves.flatMap((half) =>
    (['ar', 'fr', 'en'] as const).map((language) => [language, half] as const),
  )
  test.for(asked)(
    'is there for whatever can be done: %s',
    async ([language, half], { db, signIn, expect }) => {
      const scene = await seedScene(db)
      signIn(scene.auditor)
      const changes = half.map((action) => ({ action, objectId: thingOf(action, scene) }))
      await recordEvents(db, changes)

      await showPage(`/${language}/audit?readings=included`)

      const said = sentences()
      expect(said).toHaveLength(half.length)
      expect(said.length).toBeGreaterThan(20)
      for (const [index, sentence] of said.entries()) {
        expect(sentence, half[index]).not.toMatch(/[{}<>]/)
        expect(sentence, half[index]).not.toContain(half[index])
      }
    },
  )

  test('says figures, weights, causes and on whose behalf', async ({ app, db, signIn }) => {
    const scene = await seedScene(db)
    signIn(scene.auditor)
    const { commitmentId: commitment, activities } = scene
    const changes: Change[] = [
      {
        action: 'commitment.weight-set',
        objectId: commitment,
        before: { weight: 1 },
        after: { weight: 2.5 },
      },
      {
        action: 'activity.progress-accepted',
        objectId: activities.first,
        before: { progress: null },
        after: { progress: 5 },
      },
      {
        action: 'activity.progress-accepted',
        objectId: activities.first,
        before: { progress: 20 },
        after: { progress: 20 },
      },
    ]
    await recordEvents(db, changes)
    const { focalPoint, secretariat } = scene
    await app.inject(reporting(activities.first, focalPoint, { from: 20, cause: 'funding' }))
    await app.inject(reporting(activities.second, secretariat, { from: 40, to: 50 }))

    await showPage('/fr/audit')

    expect(sentences()).toEqual([
      'la ligne de commande a fixé le poids de l’engagement 1 à 2,5 au lieu de 1',
      'Le taux de l’activité 1.1 est passé de non déclaré à 5\u00a0%, accepté par la ligne de commande',
      'la ligne de commande a confirmé le taux de l’activité 1.1\u00a0: 20\u00a0%',
      'شخص a déclaré pour «\u00a0وكالة التنمية الرقمية\u00a0» qu’il n’y a rien de nouveau sur l’activité 1.1\u00a0: le financement',
      'شخص a consigné au nom de «\u00a0وكالة التنمية الرقمية\u00a0»\u00a0: 40\u00a0% → 50\u00a0% sur l’activité 1.2',
    ])
  })
})
