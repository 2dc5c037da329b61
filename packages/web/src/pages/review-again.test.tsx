import { change, inArabic } from '@iltizam/api/testing'
import { screen } from '@testing-library/react'
import { expect } from 'vitest'

import { decided, submitted, test } from '../../test/reporting-scene.tsx'
import { showPage } from '../../test/show-page.tsx'

test('who reviews a corrected report sees what it said first and why it was sent back', async ({
  app,
  scene,
  signIn,
}) => {
  const { id, version } = await submitted(app, scene, { from: 20, to: 77 })
  await decided(app, scene, id, { kind: 'return', reason: inArabic('أين القانون؟') }, version)
  const payload = { from: 20, to: 60 }
  const again = change('PUT', `/progress-reports/${id}`, scene.focalPoint, {
    version: version + 1,
    payload,
  })
  await app.inject(again)
  signIn(scene.secretariat)
  await showPage('/fr/review')

  const returned = await screen.findByText('أين القانون؟')
  expect(returned).toBeVisible()
  const story = returned.closest('ol')
  expect(story).toHaveTextContent('77')
  expect(story).toHaveTextContent('60')
  expect(screen.getByText('المعطيات المفتوحة')).toBeVisible()
})
