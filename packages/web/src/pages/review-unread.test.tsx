import { fireEvent, screen } from '@testing-library/react'
import { expect } from 'vitest'

import { submitted, test } from '../../test/reporting-scene.tsx'
import { showPage } from '../../test/show-page.tsx'

test('a report that cannot be read to be decided on says so, and is asked for again', async ({
  app,
  scene,
  signIn,
}) => {
  const { id } = await submitted(app, scene, { from: 20, to: 60 })
  signIn(scene.secretariat)
  const through = globalThis.fetch
  let refusals = 0
  globalThis.fetch = async (input, init) => {
    const request = new Request(input, init)
    if (!request.url.endsWith(`/progress-reports/${id}`) || refusals > 0) return through(request)
    refusals += 1
    return Response.json({ code: 'progress-report-not-found' }, { status: 404 })
  }
  await showPage('/fr/review')

  expect(await screen.findByRole('alert')).toHaveTextContent('Cette mise à jour n’existe pas')
  fireEvent.click(screen.getByRole('button', { name: 'Réessayer' }))
  expect(await screen.findByRole('radio', { name: /^Accepter/ })).toBeVisible()
  expect(screen.queryByRole('alert')).toBeNull()
})
