import type { OperationId } from '@iltizam/shared/permissions'
import type { Language } from '@iltizam/shared/vocabulary'

import type { Schemas } from '../api/client.ts'
import { accountMayCall } from '../features/sessions/account-may-call.ts'

interface Page {
  to: `/$language/${string}`
  /** Whoever may call it is offered the page … */
  operation: OperationId
  /** … unless they may also call this one: to them it goes by another name. */
  except?: OperationId
  label: string
}

/** Where what waits to be confirmed is counted in the menu. */
export const HANDOVERS = '/$language/handovers'

/** The pages of those who sign in, what matters most first. */
const PAGES = [
  {
    to: '/$language/review',
    operation: 'decideProgressReport',
    label: 'progress-reports:review',
  },
  {
    to: '/$language/my-activities',
    operation: 'listReportableActivities',
    except: 'decideProgressReport',
    label: 'progress-reports:myActivities',
  },
  {
    to: '/$language/my-activities',
    operation: 'decideProgressReport',
    label: 'progress-reports:onBehalf',
  },
  { to: '/$language/audit', operation: 'listAuditEvents', label: 'audit:auditTrail' },
  { to: '/$language/rounds', operation: 'getRoundStanding', label: 'rounds:rounds' },
  { to: '/$language/structure', operation: 'createPlan', label: 'structure:structure' },
  { to: '/$language/accounts', operation: 'listAccounts', label: 'accounts:accounts' },
  { to: '/$language/committees', operation: 'listCommitteeSeats', label: 'committees:committees' },
  { to: '/$language/mandates', operation: 'listPeople', label: 'mandates:mandates' },
  { to: '/$language/people', operation: 'listPeople', label: 'people:people' },
  { to: HANDOVERS, operation: 'confirmHandover', label: 'handovers:handovers' },
  { to: '/$language/systems', operation: 'listSystems', label: 'keys:systems' },
  { to: '/$language/mails', operation: 'listMails', label: 'mails:mails' },
  { to: '/$language/account', operation: 'changePassword', label: 'accounts:myAccount' },
] as const satisfies readonly Page[]

type Account = Schemas['Account'] | null

export const pagesFor = (account: Account) =>
  PAGES.filter(
    ({ operation, except }: Page) =>
      accountMayCall(account, operation) && !(except && accountMayCall(account, except)),
  )

/** Where somebody begins who signs in. */
export function startOf(account: Account, language: Language): string {
  const [first] = account ? pagesFor(account) : []
  return first ? first.to.replace('$language', language) : `/${language}`
}
