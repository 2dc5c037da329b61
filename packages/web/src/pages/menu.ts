import { mayCall, type OperationId } from '@iltizam/shared/permissions'
import type { Language } from '@iltizam/shared/vocabulary'

import type { Schemas } from '../api/client.ts'
import { rolesOf } from '../features/sessions/use-session.ts'

/**
 * The pages of those who sign in, each with the operation that it is for, what matters most first.
 * A page is offered to whoever may call its operation.
 */
const PAGES = [
  {
    to: '/$language/review',
    operation: 'decideProgressReport',
    label: 'progress-reports:review',
  },
  {
    to: '/$language/my-activities',
    operation: 'listReportableActivities',
    label: 'progress-reports:myActivities',
  },
  { to: '/$language/structure', operation: 'createPlan', label: 'structure:structure' },
  { to: '/$language/audit', operation: 'listAuditEvents', label: 'audit:auditTrail' },
  { to: '/$language/account', operation: 'changePassword', label: 'accounts:myAccount' },
] as const satisfies readonly {
  to: `/$language/${string}`
  operation: OperationId
  label: string
}[]

type Account = Schemas['Account'] | null

export const pagesFor = (account: Account) =>
  PAGES.filter(({ operation }) => mayCall(operation, rolesOf(account)))

/** Where somebody begins who signs in. */
export function startOf(account: Account, language: Language): string {
  const [first] = account ? pagesFor(account) : []
  return first ? first.to.replace('$language', language) : `/${language}`
}
