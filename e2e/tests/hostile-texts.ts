import { type APIRequestContext, expect } from '@playwright/test'

import { callAs, PEOPLE } from './visitor.ts'

/** Runs where a page takes it for anything but a text: out of an attribute, as an element, in a style. */
export const HOSTILE = `"'></title></style></script><img src=x onerror=self.hasRun=1><script>self.hasRun=1</script>`

const text = (language: string) => ({ [language]: { text: HOSTILE, state: 'verified' } })
const localized = { source: 'ar', ...text('ar'), ...text('fr') }
const reason = localized

interface Made {
  id: string
  version: number
}

/** A plan, bodies, people, a committee, an account and a system of which every text is hostile. */
export async function seedHostileTexts(request: APIRequestContext): Promise<void> {
  let sent = 0
  const send = async (method: string, path: string, data: unknown, version?: number) => {
    sent += 1
    const answer = await request.fetch(`/api/v1${path}`, {
      method,
      data,
      headers: {
        ...(method === 'POST' && { 'idempotency-key': `hostile-${sent}` }),
        ...(version !== undefined && { 'if-match': `"${version}"` }),
      },
    })
    expect(answer.ok(), `${method} ${path}: ${await answer.text()}`).toBe(true)
    return (await answer.json()) as Made
  }
  const post = (path: string, data: unknown, version?: number) => send('POST', path, data, version)

  await callAs(request, PEOPLE.secretariat)
  const plan = await post('/plans', {
    ...{ slug: 'hostile', ordinal: 9, title: localized, status: 'implementing' },
    ...{ startYear: 2022, endYear: 2024 },
  })
  const theme = await post(`/plans/${plan.id}/themes`, { title: localized })
  const body = await post('/organizations', { name: localized, kind: 'ministry' })
  const former = await post('/organizations', { name: localized, kind: 'association' })
  const commitment = await post(`/plans/${plan.id}/commitments`, {
    ...{ title: localized, leadId: body.id, themeId: theme.id },
  })
  const activity = await post(`/commitments/${commitment.id}/activities`, { title: localized })
  const another = await post(`/commitments/${commitment.id}/activities`, { title: localized })
  const weight = { weight: 2, reason }
  await send('PUT', `/activities/${activity.id}/weight`, weight, activity.version)
  await post('/organization-successions', {
    ...{ kind: 'merged', predecessorIds: [former.id], successorIds: [body.id] },
    ...{ effectiveFrom: '2023-03-29', reason },
  })
  const committee = await post('/committees', { name: localized })
  const person = await post('/people', { name: HOSTILE, honorific: HOSTILE.slice(0, 60) })
  const seat = { organizationId: body.id, personId: person.id }
  const held = { ...seat, kind: 'member', startsOn: '2023-03-29' }
  const { id: seatId, version } = await post(`/committees/${committee.id}/seats`, held)
  const period = { startsOn: '2023-03-29', endsOn: '2023-12-31', reason }
  await send('PUT', `/committee-seats/${seatId}/period`, period, version)
  await post(`/committees/${committee.id}/meetings`, {
    ...{ heldOn: '2023-03-29', attendances: [{ ...seat, attendance: 'absent' }] },
  })

  await callAs(request, PEOPLE.administrator)
  const granted = { ...seat, kind: 'official', startsOn: '2023-03-29' }
  const mandate = await post('/mandates', granted)
  await send('PUT', `/mandates/${mandate.id}/period`, period, mandate.version)
  await post('/invitations', {
    ...{ name: HOSTILE, email: 'hostile@example.org', language: 'fr', offices: ['auditor'] },
  })
  const system = await post('/systems', {
    ...{ organizationId: body.id, name: HOSTILE, purpose: HOSTILE },
  })
  const scopes = ['read-progress-reports']
  const lastDay = new Date(Date.now() + 30 * 86_400_000).toISOString().slice(0, 10)
  await post(`/systems/${system.id}/keys`, { scopes, lastDay })

  const figure = { from: null, to: 40, reason }
  const evidence = [{ title: HOSTILE, url: 'https://example.org/' }]
  await callAs(request, PEOPLE.secretariat)
  const report = await post(`/activities/${activity.id}/progress-reports`, { ...figure, evidence })
  await post(`/activities/${another.id}/progress-reports`, { ...figure, evidence })
  await callAs(request, PEOPLE.colleague)
  const decision = { kind: 'accept', reason }
  await post(`/progress-reports/${report.id}/decisions`, decision, report.version)
}
