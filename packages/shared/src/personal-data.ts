/** Whose data it is. */
type DataSubject =
  | 'account-holder'
  | 'focal-point'
  | 'committee-member'
  | 'meeting-participant'
  | 'visitor'

/** Why it is kept. */
type DataPurpose =
  | 'naming'
  | 'signing-in'
  | 'security'
  | 'answering-for-a-body'
  | 'sitting-in-a-committee'
  | 'recording-meetings'
  | 'writing-to-people'
  | 'repeating-safely'
  | 'accounting-for-decisions'

/** How long it is kept, as the program really does it. */
type DataRetention =
  | 'while-known'
  | 'while-account'
  | 'until-session-ends'
  | 'until-link-ends'
  | 'while-window'
  | 'two-days'
  | 'ninety-days'
  | 'a-year'
  | 'while-archived'

/** Who reads it beside the person themself. */
type DataReader = 'signed-in' | 'offices' | 'administrator' | 'auditor'

interface PersonalData<Table extends string = string> {
  table: Table
  /** As the database calls them. */
  columns: readonly string[]
  of: readonly DataSubject[]
  purpose: DataPurpose
  kept: DataRetention
  readBy: readonly DataReader[]
}

const HOLDER: readonly DataSubject[] = ['account-holder']
/** Whoever sits in a meeting. */
const SEATED = ['committee-member', 'meeting-participant'] as const
/** Whoever a document names. */
const NAMED: readonly DataSubject[] = [...HOLDER, 'focal-point', ...SEATED]

/** Keeps which tables there are, so that each has its words. */
const register = <Table extends string>(rows: readonly PersonalData<Table>[]) => rows

/**
 * What is kept about whom and why: each column that says something of a person. A test holds it to
 * the database's tables, so that a new column is classed before it is kept.
 */
export const PERSONAL_DATA = register([
  {
    table: 'people',
    columns: ['name', 'honorific', 'recorded_at'],
    of: NAMED,
    purpose: 'naming',
    kept: 'while-known',
    readBy: ['signed-in', 'offices'],
  },
  {
    table: 'accounts',
    columns: ['person_id', 'email', 'password_hash', 'language', 'suspended_at', 'recorded_at'],
    of: HOLDER,
    purpose: 'signing-in',
    kept: 'while-account',
    readBy: ['administrator', 'auditor'],
  },
  {
    table: 'account_roles',
    columns: ['account_id', 'role', 'recorded_at', 'ended_at'],
    of: HOLDER,
    purpose: 'signing-in',
    kept: 'while-archived',
    readBy: ['administrator', 'auditor'],
  },
  {
    table: 'demonstration_accounts',
    columns: ['account_id', 'password'],
    of: HOLDER,
    purpose: 'signing-in',
    kept: 'while-account',
    readBy: ['administrator'],
  },
  {
    table: 'account_tokens',
    columns: [
      ...['account_id', 'kind', 'token_sha256', 'email', 'recorded_at', 'expires_at'],
      ...['used_at', 'voided_at'],
    ],
    of: HOLDER,
    purpose: 'signing-in',
    kept: 'until-link-ends',
    readBy: [],
  },
  {
    table: 'sessions',
    columns: ['account_id', 'token_sha256', 'started_at', 'used_at', 'ended_at', 'user_agent'],
    of: HOLDER,
    purpose: 'security',
    kept: 'until-session-ends',
    readBy: [],
  },
  {
    table: 'known_devices',
    columns: ['account_id', 'token_sha256', 'used_at'],
    of: HOLDER,
    purpose: 'security',
    kept: 'a-year',
    readBy: [],
  },
  {
    table: 'second_factors',
    columns: ['account_id', 'sealed_secret', 'confirmed_at', 'last_used_step', 'recorded_at'],
    of: HOLDER,
    purpose: 'security',
    kept: 'while-account',
    readBy: [],
  },
  {
    table: 'recovery_codes',
    columns: ['account_id', 'code_sha256', 'used_at', 'recorded_at'],
    of: HOLDER,
    purpose: 'security',
    kept: 'while-account',
    readBy: [],
  },
  {
    table: 'attempt_counts',
    columns: ['bucket_sha256'],
    of: ['account-holder', 'visitor'],
    purpose: 'security',
    kept: 'while-window',
    readBy: [],
  },
  {
    table: 'idempotency_keys',
    columns: ['account_id', 'operation', 'key', 'request_sha256', 'answer', 'recorded_at'],
    of: NAMED,
    purpose: 'repeating-safely',
    kept: 'two-days',
    readBy: [],
  },
  {
    table: 'mails',
    columns: [
      ...['person_id', 'recipient', 'language', 'template', 'values', 'recorded_at', 'sent_at'],
      ...['attempts', 'next_attempt_at', 'failed_at', 'last_error'],
    ],
    of: HOLDER,
    purpose: 'writing-to-people',
    kept: 'ninety-days',
    readBy: ['administrator'],
  },
  {
    table: 'mail_preferences',
    columns: ['person_id', 'declined'],
    of: HOLDER,
    purpose: 'writing-to-people',
    kept: 'while-account',
    readBy: [],
  },
  {
    table: 'mandates',
    columns: ['person_id', 'kind', 'recorded_at'],
    of: ['focal-point'],
    purpose: 'answering-for-a-body',
    kept: 'while-archived',
    readBy: ['signed-in', 'offices'],
  },
  {
    table: 'handovers',
    columns: ['recorded_at', 'content', 'confirmed_at', 'confirmed_by_id'],
    of: ['focal-point'],
    purpose: 'answering-for-a-body',
    kept: 'while-archived',
    readBy: ['offices'],
  },
  {
    table: 'committee_seats',
    columns: ['person_id', 'kind', 'recorded_at'],
    of: ['committee-member'],
    purpose: 'sitting-in-a-committee',
    kept: 'while-archived',
    readBy: ['signed-in', 'offices'],
  },
  {
    table: 'meeting_attendances',
    columns: ['person_id', 'attendance', 'recorded_at'],
    of: ['meeting-participant', 'committee-member'],
    purpose: 'recording-meetings',
    kept: 'while-archived',
    readBy: ['signed-in', 'offices'],
  },
  {
    table: 'imports',
    columns: ['content'],
    of: ['committee-member', 'meeting-participant', 'focal-point'],
    purpose: 'recording-meetings',
    kept: 'while-archived',
    readBy: [],
  },
  {
    table: 'progress_report_revisions',
    columns: ['recorded_by_id', 'recorded_at'],
    of: ['account-holder', 'focal-point'],
    purpose: 'accounting-for-decisions',
    kept: 'while-archived',
    readBy: ['offices'],
  },
  {
    table: 'progress_report_decisions',
    columns: ['decided_by_id', 'recorded_at'],
    of: HOLDER,
    purpose: 'accounting-for-decisions',
    kept: 'while-archived',
    readBy: ['offices'],
  },
  {
    table: 'system_keys',
    columns: ['recorded_by_id', 'recorded_at'],
    of: HOLDER,
    purpose: 'accounting-for-decisions',
    kept: 'while-archived',
    readBy: ['administrator', 'auditor'],
  },
  {
    table: 'audit_events',
    columns: ['actor', 'before', 'after', 'reason'],
    of: HOLDER,
    purpose: 'accounting-for-decisions',
    kept: 'while-archived',
    readBy: ['auditor'],
  },
  {
    table: 'audit_personal_payloads',
    columns: ['payload'],
    of: NAMED,
    purpose: 'accounting-for-decisions',
    kept: 'while-known',
    readBy: ['auditor'],
  },
])

/** A table in which something is kept about people. */
export type PersonalTable = (typeof PERSONAL_DATA)[number]['table']
