import { PUBLIC_CALLER } from '@iltizam/shared/permissions'
import { expect } from 'vitest'

import { begunDuring } from '../../../test/support/begun-during.ts'
import { change, creation, inArabic, testClock } from '../../../test/support/index.ts'
import { test } from '../../../test/support/replicas.ts'
import { seedScene } from '../../../test/support/scene.ts'
import { recordSuccession } from './record-succession.ts'

test('while a body ends, what would name it waits, and is refused', async ({ replicas }) => {
  const scene = await seedScene(replicas.db)
  const { organizations, secretariat, colleague, planId, activities } = scene
  const { partner, stranger } = organizations
  const { accountId } = colleague
  const author = {
    ...{ accountId, requestId: accountId, clock: testClock },
    caller: { ...PUBLIC_CALLER, accountId },
  }
  const text = { text: 'بمقتضى المرسوم', state: 'verified' as const }
  const reason = { source: 'ar' as const, ar: text }
  const merged = {
    ...{ kind: 'merged' as const, predecessorIds: [stranger], successorIds: [partner] },
    ...{ effectiveFrom: testClock.today(), reason },
  }
  const title = inArabic('التزام جديد')
  const answer = await begunDuring(
    replicas.db,
    (tx) => recordSuccession(tx, merged, author),
    () =>
      replicas.inject(
        creation(`/plans/${planId}/commitments`, secretariat, { title, leadId: stranger }),
      ),
  )
  expect(answer.json()).toMatchObject({ errors: [{ pointer: '#/leadId', rule: 'body-ended' }] })

  const changed = await replicas.inject(
    change('PATCH', `/activities/${activities.first}`, secretariat, {
      version: 1,
      payload: { responsibleId: stranger },
    }),
  )
  expect(changed.json()).toMatchObject({
    errors: [{ pointer: '#/responsibleId', rule: 'body-ended' }],
  })
})
