import type { DataSubject, PersonalData } from './personal-data-row.ts'

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
    kept: 'until-erased',
    readBy: ['signed-in'],
  },
  {
    table: 'accounts',
    columns: [
      ...['person_id', 'email', 'password_hash', 'password_is_short', 'language'],
      ...['suspended_at', 'recorded_at'],
    ],
    of: HOLDER,
    purpose: 'signing-in',
    kept: 'until-erased',
    readBy: ['administrator', 'auditor'],
  },
  {
    table: 'account_roles',
    columns: ['account_id', 'role', 'recorded_at', 'ended_at'],
    of: HOLDER,
    purpose: 'signing-in',
    kept: 'archived-nameless',
    readBy: ['administrator', 'auditor'],
  },
  {
    table: 'demonstration_accounts',
    columns: ['account_id', 'password'],
    of: HOLDER,
    purpose: 'signing-in',
    kept: 'while-account',
    readBy: ['everybody'],
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
    readBy: ['administrator', 'auditor'],
  },
  {
    table: 'sessions',
    columns: [
      ...['account_id', 'token_sha256', 'started_at', 'used_at', 'ended_at', 'user_agent'],
      'factor_by_provider',
    ],
    of: HOLDER,
    purpose: 'security',
    kept: 'until-session-ends',
    readBy: ['administrator'],
  },
  {
    table: 'known_devices',
    columns: ['account_id', 'token_sha256', 'used_at'],
    of: HOLDER,
    purpose: 'security',
    kept: 'a-year',
    readBy: ['administrator'],
  },
  {
    table: 'second_factors',
    columns: ['account_id', 'sealed_secret', 'confirmed_at', 'last_used_step', 'recorded_at'],
    of: HOLDER,
    purpose: 'security',
    kept: 'while-account',
    readBy: ['administrator', 'auditor'],
  },
  {
    table: 'recovery_codes',
    columns: ['account_id', 'code_sha256', 'used_at', 'recorded_at'],
    of: HOLDER,
    purpose: 'security',
    kept: 'while-account',
    readBy: ['administrator'],
  },
  {
    table: 'account_identities',
    columns: ['account_id', 'issuer', 'subject', 'used_at', 'recorded_at'],
    of: HOLDER,
    purpose: 'signing-in',
    kept: 'while-account',
    readBy: ['administrator'],
  },
  {
    table: 'provider_sign_ins',
    columns: [
      ...['subject', 'email', 'state_sha256', 'browser_sha256', 'sealed_proof', 'language'],
      ...['return_path', 'recorded_at', 'expires_at', 'used_at'],
    ],
    of: ['account-holder', 'visitor'],
    purpose: 'signing-in',
    kept: 'until-sign-in-ends',
    readBy: ['administrator'],
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
    readBy: ['administrator'],
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
    kept: 'until-erased',
    readBy: ['administrator'],
  },
  {
    table: 'mandates',
    columns: ['person_id', 'kind', 'recorded_at'],
    of: ['focal-point'],
    purpose: 'answering-for-a-body',
    kept: 'archived-nameless',
    readBy: ['signed-in'],
  },
  {
    table: 'handovers',
    columns: ['recorded_at', 'content', 'confirmed_at', 'confirmed_by_id'],
    of: ['focal-point'],
    purpose: 'answering-for-a-body',
    kept: 'archived-nameless',
    readBy: ['offices'],
  },
  {
    table: 'committee_seats',
    columns: ['person_id', 'kind', 'recorded_at'],
    of: ['committee-member'],
    purpose: 'sitting-in-a-committee',
    kept: 'archived-nameless',
    readBy: ['signed-in'],
  },
  {
    table: 'meeting_attendances',
    columns: ['person_id', 'attendance', 'recorded_at'],
    of: ['meeting-participant', 'committee-member'],
    purpose: 'recording-meetings',
    kept: 'archived-nameless',
    readBy: ['signed-in'],
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
    kept: 'archived-nameless',
    readBy: ['same-body', 'offices'],
  },
  {
    table: 'progress_report_decisions',
    columns: ['decided_by_id', 'recorded_at'],
    of: HOLDER,
    purpose: 'accounting-for-decisions',
    kept: 'archived-nameless',
    readBy: ['same-body', 'offices'],
  },
  {
    table: 'system_keys',
    columns: ['recorded_by_id', 'recorded_at'],
    of: HOLDER,
    purpose: 'accounting-for-decisions',
    kept: 'archived-nameless',
    readBy: ['administrator', 'auditor'],
  },
  {
    table: 'audit_events',
    columns: ['actor', 'before', 'after', 'reason'],
    of: HOLDER,
    purpose: 'accounting-for-decisions',
    kept: 'archived-nameless',
    readBy: ['administrator', 'auditor'],
  },
  {
    table: 'audit_personal_payloads',
    columns: ['payload'],
    of: NAMED,
    purpose: 'accounting-for-decisions',
    kept: 'until-erased',
    readBy: ['administrator', 'auditor'],
  },
])

/** A table in which something is kept about people. */
export type PersonalTable = (typeof PERSONAL_DATA)[number]['table']

/** Why something is kept and not handed out: it would let somebody in, or is about others as much. */
export const WHY_WITHHELD = ['secret', 'of-others'] as const
export type WhyWithheld = (typeof WHY_WITHHELD)[number]
