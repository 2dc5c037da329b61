import { expect } from 'vitest'

import { change, reading } from '../../../test/support/index.ts'
import { test } from '../../../test/support/replicas.ts'
import { handing, seedScene } from '../../../test/support/scene.ts'

test('of two confirmations at once the second is told that it is confirmed', async ({
  replicas,
}) => {
  const { db, inject, together } = replicas
  const { focalPoint, deputy, administrator } = await seedScene(db)
  const held = await inject(reading(`/mandates?person=${focalPoint.personId}`, administrator))
  const made = await inject(handing(held.json().items[0].id, administrator, deputy))
  const { id, version } = made.json()
  const confirmation = change('POST', `/handovers/${id}/confirmation`, deputy, { version })

  const answers = await together([confirmation, confirmation])
  const said = answers.map((answer) => answer.json().code ?? 'confirmed')
  expect(said.toSorted()).toEqual(['confirmed', 'handover-confirmed'])
})
