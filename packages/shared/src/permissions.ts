import type { Mandate } from './mandates.ts'
import type { PossibleStates, Relation } from './relations.ts'
import { AWAITING_STATES, REVISABLE_STATES, UNDER_WAY } from './report-states.ts'
import type { KeyScope, Role } from './vocabulary.ts'

/**
 * Who may do something: roles, with anything of its kind; or each role with how it has to stand to
 * the thing, and the states in which it can be done at all.
 */
type Row = readonly Role[] | (Partial<Record<Role, Relation>> & { while?: PossibleStates })

/** Whoever is signed in, whatever else they may do. */
const OWN_ACCOUNT = { 'account-holder': 'own-account' } as const

/** Whoever works here, by an office, a mandate or a seat. */
const ANY_RIGHT = [
  'focal-point',
  'committee-member',
  'secretariat',
  'auditor',
  'administrator',
] as const

/** Between whom a hand-over is, and who reads what bodies are about to say. */
const OWN_ACCOUNT_OR_ALL = {
  'focal-point': 'own-account',
  secretariat: 'any',
  auditor: 'any',
} as const

/** Whose word a report is; the secretariat's people read and decide on those of all bodies. */
const OWN_BODY = { 'focal-point': 'own-organization', system: 'own-organization' } as const
const OWN_BODY_OR_SECRETARIAT = { ...OWN_BODY, secretariat: 'any' } as const
const OWN_BODY_OR_ON_BEHALF = { ...OWN_BODY, secretariat: 'on-behalf' } as const

/**
 * Who may do what, with which things, in which states. The API refuses everybody and everything
 * else, prints the row on the operation in OpenAPI and in the documentation, and does not start when
 * an operation has no row. What a relation means is in `access.ts`.
 */
export const PERMISSIONS = {
  getInstance: ['public'],
  listPlans: ['public'],
  getPlan: ['public'],
  getPlanProgress: ['public'],
  listCommitments: ['public'],
  getCommitment: ['public'],
  getCommitmentProgress: ['public'],
  listActivities: ['public'],
  getActivity: ['public'],
  listOrganizations: ['public'],
  getOrganization: ['public'],
  getResponsibilities: ['public'],
  listPlanRevisions: ['public'],
  listCommitmentRevisions: ['public'],
  listActivityRevisions: ['public'],
  listOrganizationRevisions: ['public'],
  listOrganizationSuccessions: ['public'],
  listCommitmentWeights: ['public'],
  listActivityWeights: ['public'],

  getSession: ['public'],
  startSession: ['public'],
  endSession: ['public'],
  listDemonstrationAccounts: ['public'],
  changePassword: OWN_ACCOUNT,
  requestPasswordReset: ['public'],
  resetPassword: ['public'],
  requestEmailChange: OWN_ACCOUNT,
  confirmEmailChange: ['public'],
  acceptInvitation: ['public'],
  listMySessions: OWN_ACCOUNT,
  endMySession: OWN_ACCOUNT,
  getSecondFactor: OWN_ACCOUNT,
  startSecondFactor: OWN_ACCOUNT,
  confirmSecondFactor: OWN_ACCOUNT,
  removeSecondFactor: OWN_ACCOUNT,
  renewRecoveryCodes: OWN_ACCOUNT,
  beginProviderSignIn: ['public'],
  finishProviderSignIn: ['public'],
  listMyIdentities: OWN_ACCOUNT,
  unlinkMyIdentity: OWN_ACCOUNT,

  listAccounts: ['auditor', 'administrator'],
  getAccount: ['auditor', 'administrator'],
  inviteAccount: ['administrator'],
  resendInvitation: ['administrator'],
  suspendAccount: ['administrator'],
  reinstateAccount: ['administrator'],
  setAccountOffices: ['administrator'],
  resetSecondFactor: ['administrator'],

  listReportableActivities: { ...OWN_BODY_OR_SECRETARIAT, while: UNDER_WAY },
  submitProgressReport: { ...OWN_BODY_OR_SECRETARIAT, while: UNDER_WAY },
  reviseProgressReport: {
    ...OWN_BODY_OR_ON_BEHALF,
    while: { 'progress-report': REVISABLE_STATES, ...UNDER_WAY },
  },
  withdrawProgressReport: {
    ...OWN_BODY_OR_ON_BEHALF,
    while: { 'progress-report': REVISABLE_STATES },
  },
  listProgressReports: { ...OWN_BODY_OR_SECRETARIAT, auditor: 'any' },
  getProgressReport: { ...OWN_BODY_OR_SECRETARIAT, auditor: 'any' },
  decideProgressReport: {
    secretariat: 'written-by-others',
    while: { 'progress-report': AWAITING_STATES },
  },

  listRounds: ['public'],
  getRound: ['public'],
  listRoundRevisions: ['public'],
  createRound: ['secretariat'],
  changeRound: ['secretariat'],
  reopenRound: ['secretariat'],
  getRoundStanding: ['secretariat', 'auditor'],

  createPlan: ['secretariat'],
  changePlan: ['secretariat'],
  createTheme: ['secretariat'],
  changeTheme: ['secretariat'],
  createOrganization: ['secretariat'],
  changeOrganization: ['secretariat'],
  recordSuccession: ['secretariat'],
  withdrawSuccession: ['secretariat'],
  getOrganizationDuties: ['secretariat', 'auditor', 'administrator'],
  createCommitment: ['secretariat'],
  changeCommitment: ['secretariat'],
  createActivity: ['secretariat'],
  changeActivity: ['secretariat'],
  previewCommitmentWeight: ['secretariat'],
  setCommitmentWeight: ['secretariat'],
  previewActivityWeight: ['secretariat'],
  setActivityWeight: ['secretariat'],

  listPeople: ['secretariat', 'auditor', 'administrator'],
  getPerson: ['secretariat', 'auditor', 'administrator'],
  createPerson: ['secretariat', 'administrator'],
  changePerson: ['secretariat', 'administrator'],
  exportPersonData: ['administrator'],
  exportMyData: OWN_ACCOUNT,
  getErasureOutlook: ['administrator'],
  erasePerson: ['administrator'],
  listMandates: ['public'],
  getMandate: ['public'],
  listMandatePeriods: ANY_RIGHT,
  grantMandate: ['administrator'],
  changeMandatePeriod: ['administrator'],
  endMandate: ['administrator'],
  handOver: { administrator: 'any', 'focal-point': 'own-account' },
  listHandovers: { ...OWN_ACCOUNT_OR_ALL, administrator: 'any' },
  getHandover: OWN_ACCOUNT_OR_ALL,
  confirmHandover: { 'focal-point': 'own-account' },

  listMails: ['administrator'],
  readMail: ['administrator'],
  retryMail: ['administrator'],
  getMailPreferences: OWN_ACCOUNT,
  chooseMails: OWN_ACCOUNT,

  listCommittees: ['public'],
  getCommittee: ['public'],
  listCommitteeRevisions: ['public'],
  listCommitteeSeats: ANY_RIGHT,
  listSeatPeriods: ANY_RIGHT,
  createCommittee: ['secretariat'],
  changeCommittee: ['secretariat'],
  grantSeat: ['secretariat'],
  changeSeatPeriod: ['secretariat'],
  endSeat: ['secretariat'],
  listMeetings: ANY_RIGHT,
  getMeeting: ANY_RIGHT,
  recordMeeting: ['secretariat'],
  changeAttendance: ['secretariat'],

  listSystems: ['auditor', 'administrator'],
  getSystem: ['auditor', 'administrator'],
  createSystem: ['administrator'],
  changeSystem: ['administrator'],
  createKey: ['administrator'],
  rotateKey: ['administrator'],
  revokeKey: ['administrator'],

  listAuditEvents: ['auditor'],
  getAuditEvent: ['auditor'],
  exportAuditEvents: ['auditor'],
  listAuditCheckpoints: ['public'],
} as const satisfies Record<string, Row>

export type OperationId = keyof typeof PERMISSIONS
/** All of them, in the order of the table. */
export const OPERATIONS = Object.keys(PERMISSIONS) as OperationId[] // Object.keys forgets which keys

/** A seat in a committee, as its holder has it today. */
interface Seat {
  committeeId: string
  organizationId: string
}

/** Who calls, with all that they may do today; null and nothing where nobody signed in. */
export interface Caller {
  accountId: string | null
  /** The session that they call in. */
  sessionId: string | null
  /** Every role that they hold, `public` aside: in a session their own account, offices, and what mandates and seats make them. */
  roles: readonly Role[]
  mandates: readonly Mandate[]
  seats: readonly Seat[]
  /** The key by which a system calls; it narrows what the system may call. */
  key?: { id: string; scopes: readonly KeyScope[] }
  /** Holds an office that needs a second factor, has none yet, and so no role until then. */
  mustEnrol?: boolean
}

const NOTHING = { roles: [], mandates: [], seats: [] }
export const PUBLIC_CALLER: Caller = { accountId: null, sessionId: null, ...NOTHING }

/** Whether somebody is told who answers for something; who does not work here is told which body does. */
export const readsNames = ({ roles }: Pick<Caller, 'roles'>): boolean =>
  ANY_RIGHT.some((role) => roles.includes(role))

/** The bodies for which somebody answers, for all of it or for a part. */
export const reportsFor = ({ mandates }: Caller): string[] => [
  ...new Set(mandates.map(({ organizationId }) => organizationId)),
]

const isList = (row: Row): row is readonly Role[] => Array.isArray(row)

/** Who may do something: each role, and how it has to stand to the thing. */
export function relationsOf(operation: OperationId): { role: Role; relation: Relation }[] {
  const row: Row = PERMISSIONS[operation]
  if (isList(row)) return row.map((role) => ({ role, relation: 'any' }))
  const { while: _, ...relations } = row
  // Object.entries forgets which keys there are.
  return Object.entries(relations).map(([role, relation]) => ({ role: role as Role, relation }))
}

/** The states in which it can be done; anything that is not named there may be in any. */
export function statesOf(operation: OperationId): PossibleStates {
  const row: Row = PERMISSIONS[operation]
  return isList(row) ? {} : (row.while ?? {})
}

export const rolesOf = (operation: OperationId): Role[] =>
  relationsOf(operation).map(({ role }) => role)

/** Whether somebody with these roles may call the operation. Everybody holds `public`. */
export const mayCall = (operation: OperationId, roles: readonly Role[]): boolean =>
  rolesOf(operation).some((role) => role === 'public' || roles.includes(role))
