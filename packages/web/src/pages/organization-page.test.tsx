import {
  change,
  creation,
  inArabic,
  seedCaller,
  seedOrganization,
  seedPlan,
} from '@iltizam/api/testing'
import { fireEvent, screen, within } from '@testing-library/react'
import { describe, expect } from 'vitest'

import { test } from '../../test/api.ts'
import { read } from '../../test/read.ts'
import { showPage } from '../../test/show-page.tsx'

describe('the page of a body', () => {
  test('is reached from a commitment, and tells what it leads and how far that is', async ({
    db,
  }) => {
    const leadId = await seedOrganization(db, { name: 'وزارة العدل' })
    await seedPlan(db, {
      commitments: [{ leadId, activities: [{ progress: 20 }, { progress: null }] }],
    })
    const page = await showPage('/en/plans/plan-1/commitments/1')
    fireEvent.click(screen.getByRole('link', { name: /^وزارة العدل/ }))

    expect(await screen.findByRole('heading', { level: 1, name: /^وزارة العدل/ })).toBeVisible()
    expect(page.address()).toBe(`/en/organizations/${leadId}`)
    const [, row] = screen.getAllByRole('row').map(read)
    expect(row).toContain('Leads')
    expect(row).toContain('10%')
    expect(row).toContain('1 not reported')
  })

  test('says of an activity that nobody reported so, and no figure', async ({ db }) => {
    const id = await seedOrganization(db, { name: 'الأرشيف' })
    await seedPlan(db, { commitments: [{ activities: [{ progress: null, responsibleId: id }] }] })
    await showPage(`/fr/organizations/${id}`)

    const [, row] = screen.getAllByRole('row')
    expect(within(row as HTMLElement).getByText('Taux non déclaré')).toBeVisible()
    expect(read(row as Element)).not.toContain('%')
    expect(within(row as HTMLElement).getByRole('link')).toHaveAttribute(
      'href',
      '/fr/plans/plan-1/commitments/1#activity-1.1',
    )
  })

  test('goes by the name of the day, and tells those before and who goes on', async ({
    app,
    db,
  }) => {
    const secretariat = await seedCaller(db, 'secretariat')
    const id = await seedOrganization(db, { name: 'وزارة العدل' })
    const heir = await seedOrganization(db, { name: 'وزارة الحقوق' })
    await app.inject(
      change('PATCH', `/organizations/${id}`, secretariat, {
        ...{ version: 1, payload: { name: inArabic('وزارة العدل والحريات') } },
      }),
    )
    await app.inject(
      creation('/organization-successions', secretariat, {
        ...{ kind: 'merged', predecessorIds: [id], successorIds: [heir] },
        ...{ effectiveFrom: '2023-03-29', reason: inArabic('بمقتضى المرسوم') },
      }),
    )
    const page = await showPage(`/en/organizations/${id}`)
    expect(screen.getByText(/^Formerly/)).toHaveTextContent('وزارة العدل')
    expect(screen.getByText(/answers for no activity/)).toBeVisible()
    fireEvent.click(screen.getByRole('link', { name: 'وزارة الحقوق' }))
    await expect.poll(page.address).toBe(`/en/organizations/${heir}`)

    await showPage(`/en/organizations/${id}?asOf=2023-03-28`)
    const [heading] = screen.getAllByRole('heading', { level: 1 }).toReversed()
    expect(heading).toHaveTextContent(/^وزارة العدل(?! والحريات)/)
  })
})
