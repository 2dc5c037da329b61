import type { OperationId } from '@iltizam/shared/permissions'
import type { InjectOptions } from 'fastify'

import type { NamedOperation, Operation } from '../rules/contract.ts'
import type { Access } from './links.ts'
import { recordedSuccession } from './recorded-succession.ts'
import { inArabic, reading } from './requests.ts'
import { handing, reporting, type Scene } from './scene.ts'
import { readTrail } from './trail.ts'
import { accountRequests } from './valid-requests-accounts.ts'
import { committeeRequests } from './valid-requests-committees.ts'
import { keyRequests } from './valid-requests-keys.ts'
import { roundRequests } from './valid-requests-rounds.ts'
import { secondFactorRequests } from './valid-requests-second-factors.ts'

type App = Parameters<typeof readTrail>[0]

/** What fills an operation, beside what follows from the scene and the contract. */
export interface Filling {
  payload?: object
  version?: number
  query?: string
  /** What a browser that has not signed in sends. */
  cookie?: string
  /** What its address names, if something else. */
  ids?: Record<string, string>
}

export interface Occasion extends Scene, Access {
  /** A report that waits to be decided. */
  openReport: { id: string; version: number; from: number | null }
  /** Of an event in the trail. */
  sequence: number
  /** Of the focal point of the body, for all of it. */
  mandateId: string
  /** To the focal point, by somebody who answered for the partner. */
  handoverId: string
  /** By which a body that was in its first version ended. */
  successionId: string
}

/** Makes a scene an occasion for every operation: the report is a body's, written down for it. */
export async function occasionIn(app: App, scene: Scene, access: Access): Promise<Occasion> {
  const { activities, colleague, auditor, focalPoint } = scene
  const opened = await app.inject(reporting(activities.second, colleague, { from: 40, to: 60 }))
  const trail = await readTrail(app, auditor)
  const [{ sequence }] = trail.items
  const mandateId = await mandateOf(app, focalPoint, auditor)
  const handover = await app.inject(
    handing(await mandateOf(app, scene.leaving, auditor), scene.administrator, focalPoint),
  )
  const handoverId = handover.json().id
  const successionId = await recordedSuccession(app, scene)
  return {
    ...{ ...scene, ...access, openReport: opened.json(), sequence },
    ...{ mandateId, handoverId, successionId },
  }
}

/** The mandate that somebody has, as somebody may read it. */
async function mandateOf(app: App, { personId }: { personId: string }, by: { cookie: string }) {
  const answer = await app.inject(reading(`/mandates?person=${personId}`, by))
  const [{ id }] = answer.json().items
  return id as string
}

const reason = inArabic('اكتمل التدقيق')
const title = inArabic('عنوان آخر')
/** Of what nobody has changed since it was seeded. */
const version = 1

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
  listPlanRevisions: () => ({}),
  listCommitmentRevisions: () => ({}),
  listActivityRevisions: () => ({}),
  listOrganizationRevisions: () => ({}),
  getResponsibilities: () => ({}),
  listOrganizationSuccessions: () => ({}),
  listCommitmentWeights: () => ({}),
  listActivityWeights: () => ({}),

  ...accountRequests,
  ...secondFactorRequests,

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

  ...roundRequests,

  createPlan: () => ({
    payload: {
      ...{ slug: '2024-2027', ordinal: 50, title, status: 'adopted' },
      ...{ startYear: 2024, endYear: 2027 },
    },
  }),
  changePlan: () => ({ payload: { title }, version }),
  createTheme: () => ({ payload: { title } }),
  changeTheme: () => ({ payload: { title }, version }),
  createOrganization: () => ({ payload: { name: title, kind: 'university' } }),
  changeOrganization: () => ({ payload: { kind: 'university' }, version }),
  recordSuccession: ({ organizations: { lead, partner } }) => ({
    payload: {
      kind: 'merged',
      predecessorIds: [lead],
      successorIds: [partner],
      effectiveFrom: '2023-03-29',
      reason,
    },
  }),
  withdrawSuccession: () => ({ payload: { reason }, version: 2 }),
  getOrganizationDuties: () => ({}),
  createCommitment: ({ organizations: { lead }, themeId }) => ({
    payload: { title, leadId: lead, themeId },
  }),
  changeCommitment: ({ organizations: { partner } }) => ({ payload: { leadId: partner }, version }),
  createActivity: ({ organizations: { partner } }) => ({
    payload: { title, responsibleId: partner, startsOn: '2023-01-15', endsOn: '2023-06-30' },
  }),
  changeActivity: () => ({ payload: { endsOn: '2023-06-30' }, version }),
  previewCommitmentWeight: () => ({ query: 'weight=2.5' }),
  setCommitmentWeight: () => ({ payload: { weight: 2.5, reason }, version }),
  previewActivityWeight: () => ({ query: 'weight=2.5' }),
  setActivityWeight: () => ({ payload: { weight: 2.5, reason }, version }),

  listPeople: () => ({}),
  getPerson: () => ({}),
  createPerson: () => ({ payload: { name: 'سلمى الوافي', honorific: 'السيدة' } }),
  changePerson: () => ({ payload: { honorific: 'السيد' }, version }),
  exportPersonData: () => ({}),
  exportMyData: () => ({}),
  getErasureOutlook: () => ({}),
  erasePerson: () => ({ payload: { reason: 'الطلب 12/2023' }, version }),
  listMandates: () => ({}),
  getMandate: () => ({}),
  listMandatePeriods: () => ({}),
  grantMandate: ({ organizations, stranger: { personId } }) => ({
    payload: {
      personId,
      organizationId: organizations.lead,
      kind: 'deputy',
      startsOn: '2023-03-29',
    },
  }),
  changeMandatePeriod: () => ({
    payload: { startsOn: '2023-02-01', endsOn: '2023-12-31', reason },
    version,
  }),
  endMandate: () => ({ payload: { reason }, version }),
  handOver: ({ deputy: { personId } }) => ({ payload: { toPersonId: personId, reason }, version }),
  listHandovers: () => ({}),
  getHandover: () => ({}),
  confirmHandover: () => ({ version }),
  ...committeeRequests,

  listMails: () => ({ query: 'state=failed' }),
  readMail: () => ({}),
  retryMail: () => ({ version }),
  getMailPreferences: () => ({}),
  chooseMails: () => ({ payload: { declined: ['mandate-granted'] }, version }),

  ...keyRequests,

  listAuditEvents: () => ({}),
  getAuditEvent: () => ({}),
  exportAuditEvents: () => ({}),
  listAuditCheckpoints: () => ({}),
}

/** What the parameters of addresses name. */
export const idsOf = (occasion: Occasion): Record<string, string> => ({
  planId: occasion.planId,
  themeId: occasion.themeId,
  commitmentId: occasion.commitmentId,
  activityId: occasion.activities.first,
  organizationId: occasion.organizations.lead,
  progressReportId: occasion.openReport.id,
  roundId: occasion.rounds.planned,
  committeeId: occasion.committee.committeeId,
  seatId: occasion.committee.seatId,
  meetingId: occasion.committee.meetingId,
  sequence: String(occasion.sequence),
  accountId: occasion.invited.accountId,
  sessionId: occasion.sessionId,
  identityId: occasion.identityId,
  personId: occasion.withoutRight.personId,
  mandateId: occasion.mandateId,
  handoverId: occasion.handoverId,
  successionId: occasion.successionId,
  mailId: occasion.failedMailId,
  systemId: occasion.system.accountId,
  keyId: occasion.system.keyId,
})

/** The operation's valid request; throws where nobody has said what fills it. */
export function validRequest(
  { operation, path, method }: NamedOperation,
  occasion: Occasion,
): InjectOptions & { url: string; headers: Record<string, string> } {
  const name = operation.operationId as OperationId
  const fill = validRequests[name]
  if (!fill) throw new Error(`no valid request for ${name}`)
  const { payload, version, query, cookie, ids: named } = fill(occasion)
  const ids = { ...idsOf(occasion), ...named }
  const address = path.replace(/{(\w+)}/g, (_, parameter: string) => {
    const id = ids[parameter]
    if (id === undefined) throw new Error(`nothing fills {${parameter}} of ${path}`)
    return id
  })
  if (operation.requestBody && !payload) throw new Error(`${name} has no body`)
  return {
    method: method.toUpperCase() as 'GET',
    url: query ? `${address}?${query}` : address,
    headers: { ...headersFor(operation, version), ...(cookie && { cookie }) },
    ...(payload && { payload }),
  }
}

function headersFor({ operationId, parameters = [] }: Operation, version: number | undefined) {
  const takes = (header: string) => parameters.some(({ name }) => name === header)
  if (takes('if-match') && version === undefined) throw new Error(`${operationId} has no version`)
  return {
    ...(takes('if-match') && { 'if-match': `"${version}"` }),
    ...(takes('idempotency-key') && { 'idempotency-key': crypto.randomUUID() }),
  }
}
