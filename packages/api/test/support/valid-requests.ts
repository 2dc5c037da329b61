import type { OperationId } from '@iltizam/shared/permissions'
import type { InjectOptions } from 'fastify'

import type { NamedOperation } from '../rules/contract.ts'
import { inArabic } from './requests.ts'
import type { Scene } from './scene.ts'

/** A report that waits to be decided. */
export interface OpenReport {
  id: string
  version: number
  from: number | null
}

/** What fills an operation, beside what follows from the scene and the contract. */
export interface Filling {
  payload?: object
  version?: number
  /** In place of the scene's. */
  ids?: Record<string, string>
}

interface Occasion extends Scene {
  openReport: OpenReport
  /** Of an event in the trail. */
  sequence: number
}

const reason = inArabic('اكتمل التدقيق')

/** A request that each operation takes from somebody who may. A new operation needs one here. */
export const validRequests: Partial<Record<OperationId, (occasion: Occasion) => Filling>> = {
  getInstance: () => ({}),
  listPlans: () => ({}),
  getPlan: () => ({}),
  getPlanProgress: () => ({}),
  listCommitments: () => ({}),
  getCommitment: () => ({}),
  getCommitmentProgress: () => ({}),
  listActivities: () => ({}),
  getActivity: () => ({}),
  listOrganizations: () => ({}),
  getOrganization: () => ({}),

  getSession: () => ({}),
  startSession: ({ auditor: { email, password } }) => ({ payload: { email, password } }),
  endSession: () => ({}),
  listDemonstrationAccounts: () => ({}),
  changePassword: ({ auditor: { password: current } }) => ({
    payload: { current, next: 'ممر آخر من الكلمات' },
  }),

  listReportableActivities: () => ({}),
  submitProgressReport: () => ({ payload: { from: 20, to: 60, reason } }),
  reviseProgressReport: ({ openReport: { from, version } }) => ({
    payload: { from, cause: 'funding' },
    version,
  }),
  withdrawProgressReport: ({ openReport: { version } }) => ({ version }),
  listProgressReports: () => ({}),
  getProgressReport: () => ({}),
  decideProgressReport: ({ openReport: { version } }) => ({
    payload: { kind: 'accept', reason },
    version,
  }),

  listAuditEvents: () => ({}),
  getAuditEvent: () => ({}),
}

/** What the parameters of addresses name. */
export const idsOf = ({
  planId,
  commitmentId,
  activities,
  organizations,
  openReport,
  sequence,
}: Occasion) => ({
  planId,
  commitmentId,
  activityId: activities.first,
  organizationId: organizations.lead,
  progressReportId: openReport.id,
  sequence: String(sequence),
})

/** The operation's valid request; throws where nobody has said what fills it. */
export function validRequest(
  { operation, path, method }: NamedOperation,
  occasion: Occasion,
): InjectOptions & { headers: Record<string, string> } {
  const fill = validRequests[operation.operationId as OperationId]
  if (!fill) throw new Error(`no valid request for ${operation.operationId}`)
  const { payload, version, ids } = fill(occasion)
  const known: Record<string, string> = { ...idsOf(occasion), ...ids }
  const url = path.replace(/{(\w+)}/g, (_, name: string) => {
    const id = known[name]
    if (id === undefined) throw new Error(`nothing fills {${name}} of ${path}`)
    return id
  })
  const takes = (name: string) => operation.parameters?.some((one) => one.name === name) ?? false
  if (takes('if-match') && version === undefined)
    throw new Error(`${operation.operationId} names no version`)
  if (operation.requestBody && !payload) throw new Error(`${operation.operationId} has no body`)
  return {
    method: method.toUpperCase() as 'GET',
    url,
    headers: {
      ...(takes('if-match') && { 'if-match': `"${version}"` }),
      ...(takes('idempotency-key') && { 'idempotency-key': crypto.randomUUID() }),
    },
    ...(payload && { payload }),
  }
}
