import type { DemonstrationVisitor } from './demonstration-visitor.ts'
import { keptExamples, type OpenApiExamples } from './kept-examples.ts'

export interface Activity {
  id: string
  reportedProgress: number | null
  standsForCompleted: boolean
}

/** A text as a person writes it in Arabic. */
export const written = (text: string) => ({ source: 'ar', ar: { text, state: 'verified' } })

/** The story of a report: signed in, submitted, returned, revised, accepted, and what lists show. */
export async function exampleWrites(
  { ask, send, signIn: enter, signOut }: DemonstrationVisitor,
  activities: readonly Activity[],
): Promise<OpenApiExamples> {
  const { examples, keep } = keptExamples()
  const signIn = async (role: string) => {
    const { session, credentials } = await enter(role)
    keep('startSession', session, credentials)
  }
  const activity = activities.find(({ reportedProgress }) => reportedProgress === 20)
  if (!activity) throw new Error('no activity of the demonstration stands at 20')

  const { items: accounts } = await ask<{ items: object[] }>('/demonstration-accounts')
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
  await signOut()

  await signIn('secretariat')
  const place = `/progress-reports/${report.id}`
  const returned = { kind: 'return', reason: written('المرجو إرفاق رابط الجرد النهائي') }
  await send('POST', `${place}/decisions`, { body: returned, version: 1 })
  await signOut()

  await signIn('focal-point')
  const revised = { ...submitted, to: 60, reason: written('نشر الجرد النهائي') }
  keep('reviseProgressReport', await send('PUT', place, { body: revised, version: 2 }), revised)
  await signOut()

  await signIn('secretariat')
  keep('listProgressReports', await ask('/progress-reports?state=submitted'))
  const accepted = { kind: 'accept' }
  const decided = await send('POST', `${place}/decisions`, { body: accepted, version: 3 })
  keep('decideProgressReport', decided, accepted)
  keep('getProgressReport', await ask(place))
  await signOut()

  await signIn('auditor')
  const trail = await ask<{ items: { sequence: number }[] }>(
    `/audit-events?object=${activity.id}&limit=2`,
  )
  keep('listAuditEvents', trail)
  keep('getAuditEvent', await ask(`/audit-events/${trail.items[0]?.sequence}`))
  await signOut()
  return examples
}
