import type { DemonstrationVisitor } from './demonstration-visitor.ts'

/** By operation: what is sent, and what is answered in Arabic and in French. */
export interface OpenApiExamples {
  requests: Record<string, object>
  responses: Record<string, object>
}

interface Activity {
  id: string
  reportedProgress: number | null
  standsForCompleted: boolean
}

const written = (text: string) => ({ source: 'ar', ar: { text, state: 'verified' } })

/** The story of a report: signed in, submitted, returned, revised, accepted, and what lists show. */
export async function exampleWrites(
  { ask, send }: DemonstrationVisitor,
  activities: readonly Activity[],
): Promise<OpenApiExamples> {
  const { items: accounts } = await ask('/demonstration-accounts')
  const requests: Record<string, object> = {}
  const responses: Record<string, object> = {}
  const keep = (operationId: string, value: object, body?: object) => {
    responses[operationId] = { demonstration: { summary: 'demonstration', value } }
    if (body) requests[operationId] = { demonstration: { summary: 'demonstration', value: body } }
  }
  const signIn = async (role: string) => {
    const { email, password } = accounts.find((account: { role: string }) => account.role === role)
    const body = { email, password }
    keep('startSession', await send('POST', '/session', { body }), body)
  }
  const activity = activities.find(({ reportedProgress }) => reportedProgress === 20)
  if (!activity) throw new Error('no activity of the demonstration stands at 20')

  keep('listDemonstrationAccounts', { items: accounts.slice(0, 2) })
  await signIn('focal-point')
  const submitted = {
    from: 20,
    to: 60,
    reason: written('اكتمل جرد مجموعات المعطيات القابلة للنشر'),
    evidence: [{ url: 'https://data.example.org/inventory', title: 'الجرد' }],
  }
  const path = `/activities/${activity.id}/progress-reports`
  const report = await send('POST', path, { body: submitted })
  keep('submitProgressReport', report, submitted)
  keep('listReportableActivities', await ask('/plans/2021-2023/reportable-activities?limit=2'))
  keep('getSession', await ask('/session'))
  await send('DELETE', '/session')

  await signIn('secretariat')
  const place = `/progress-reports/${report.id}`
  const returned = { kind: 'return', reason: written('المرجو إرفاق رابط الجرد النهائي') }
  await send('POST', `${place}/decisions`, { body: returned, version: 1 })
  await send('DELETE', '/session')

  await signIn('focal-point')
  const revised = { ...submitted, to: 60, reason: written('نشر الجرد النهائي') }
  keep('reviseProgressReport', await send('PUT', place, { body: revised, version: 2 }), revised)
  await send('DELETE', '/session')

  await signIn('secretariat')
  keep('listProgressReports', await ask('/progress-reports?state=submitted'))
  const accepted = { kind: 'accept' }
  const decided = await send('POST', `${place}/decisions`, { body: accepted, version: 3 })
  keep('decideProgressReport', decided, accepted)
  keep('getProgressReport', await ask(place))
  await send('DELETE', '/session')

  await signIn('auditor')
  const trail = await ask(`/audit-events?object=${activity.id}&limit=2`)
  keep('listAuditEvents', trail)
  keep('getAuditEvent', await ask(`/audit-events/${trail.items[0].sequence}`))
  await send('DELETE', '/session')
  return { requests, responses }
}
