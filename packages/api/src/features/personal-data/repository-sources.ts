import type { PersonalTable, WhyWithheld } from '@iltizam/shared/personal-data'
import { type SQL, sql } from 'drizzle-orm'

import { aboutPerson, type Spoken } from '../audit/repository-personal.ts'

/** Where the rows about somebody are. */
interface Source {
  /** What follows `from`: the table itself is `kept`. */
  from: (who: Spoken) => SQL
  /** Columns of the register that are named and not handed out. */
  withheld?: Record<string, WhyWithheld>
  /** What says more of a row than the register's columns, or stands in the place of one. */
  also?: (who: Spoken) => Record<string, SQL>
}

const secret = { token_sha256: 'secret' } as const

/** Rows that name an account. */
const ofAccount = (table: string, column = 'account_id') => ({
  from: ({ accountId }: Spoken) =>
    sql`${sql.identifier(table)} kept where kept.${sql.identifier(column)} = ${accountId}::uuid`,
})

/** Rows that name a person. */
const ofPerson = (table: string, column = 'person_id') => ({
  from: ({ personId }: Spoken) =>
    sql`${sql.identifier(table)} kept where kept.${sql.identifier(column)} = ${personId}::uuid`,
})

/** All that was ever said of when something held. */
const periods = (table: string, owner: string) => sql`(
  select jsonb_agg(jsonb_build_object(
    'starts_on', said.starts_on, 'ends_on', said.ends_on, 'recorded_at', said.recorded_at
  ) order by said.recorded_at, said.id)
  from ${sql.identifier(table)} said where said.${sql.identifier(owner)} = kept.id
)`

/**
 * How what is kept about somebody is found, for every table of the register. Of what they wrote about
 * plans and bodies it says that they did and where: the words are the body's.
 */
export const SOURCES: Record<PersonalTable, Source> = {
  people: { ...ofPerson('people', 'id'), also: () => ({ id: sql`kept.id` }) },
  accounts: {
    ...ofPerson('accounts'),
    withheld: { password_hash: 'secret', password_is_short: 'secret' },
    also: () => ({ id: sql`kept.id` }),
  },
  account_roles: ofAccount('account_roles'),
  demonstration_accounts: {
    ...ofAccount('demonstration_accounts'),
    withheld: { password: 'secret' },
  },
  account_tokens: { ...ofAccount('account_tokens'), withheld: secret },
  sessions: { ...ofAccount('sessions'), withheld: secret },
  account_identities: ofAccount('account_identities'),
  provider_sign_ins: {
    from: ({ accountId }) => sql`provider_sign_ins kept where
      kept.email = (select email from accounts where accounts.id = ${accountId}::uuid)
      or kept.subject in (
        select subject from account_identities known where known.account_id = ${accountId}::uuid
      )`,
    withheld: { state_sha256: 'secret', browser_sha256: 'secret', sealed_proof: 'secret' },
  },
  known_devices: { ...ofAccount('known_devices'), withheld: secret },
  second_factors: { ...ofAccount('second_factors'), withheld: { sealed_secret: 'secret' } },
  recovery_codes: { ...ofAccount('recovery_codes'), withheld: { code_sha256: 'secret' } },
  // Nobody can tell from such a hash whose it is.
  attempt_counts: {
    from: () => sql`attempt_counts kept where false`,
    withheld: { bucket_sha256: 'secret' },
  },
  idempotency_keys: {
    ...ofAccount('idempotency_keys'),
    withheld: { key: 'secret', request_sha256: 'secret', answer: 'of-others' },
  },
  mails: { ...ofPerson('mails'), withheld: { values: 'secret' } },
  mail_preferences: ofPerson('mail_preferences'),
  mandates: {
    ...ofPerson('mandates'),
    also: () => ({
      id: sql`kept.id`,
      organization_id: sql`kept.organization_id`,
      commitment_id: sql`kept.commitment_id`,
      activity_id: sql`kept.activity_id`,
      periods: periods('mandate_periods', 'mandate_id'),
    }),
  },
  handovers: {
    from: ({ personId, accountId }) => sql`handovers kept
      where kept.confirmed_by_id = ${accountId}::uuid or exists (
        select from mandates mandate where mandate.person_id = ${personId}::uuid
          and mandate.id in (kept.from_mandate_id, kept.to_mandate_id)
      )`,
    withheld: { content: 'of-others' },
    also: () => ({
      id: sql`kept.id`,
      from_mandate_id: sql`kept.from_mandate_id`,
      to_mandate_id: sql`kept.to_mandate_id`,
    }),
  },
  committee_seats: {
    ...ofPerson('committee_seats'),
    also: () => ({
      id: sql`kept.id`,
      committee_id: sql`kept.committee_id`,
      organization_id: sql`kept.organization_id`,
      periods: periods('committee_seat_periods', 'seat_id'),
    }),
  },
  meeting_attendances: {
    ...ofPerson('meeting_attendances'),
    also: () => ({
      meeting_id: sql`kept.meeting_id`,
      organization_id: sql`kept.organization_id`,
      held_on: sql`(select held_on from meetings where meetings.id = kept.meeting_id)`,
    }),
  },
  imports: {
    from: ({ personId }) => sql`imports kept
      where kept.id = (select import_id from people where people.id = ${personId}::uuid)`,
    withheld: { content: 'of-others' },
    also: () => ({
      id: sql`kept.id`,
      document: sql`kept.document`,
      held_on: sql`kept.held_on`,
      recorded_at: sql`kept.recorded_at`,
    }),
  },
  progress_report_revisions: {
    ...ofAccount('progress_report_revisions', 'recorded_by_id'),
    also: () => ({ report_id: sql`kept.report_id` }),
  },
  progress_report_decisions: {
    ...ofAccount('progress_report_decisions', 'decided_by_id'),
    also: () => ({ report_id: sql`kept.report_id` }),
  },
  system_keys: {
    ...ofAccount('system_keys', 'recorded_by_id'),
    also: () => ({ id: sql`kept.id`, system_id: sql`kept.system_id` }),
  },
  audit_events: {
    from: (who) => sql`audit_events kept
      where kept.actor = ${who.accountId}::text
        or kept.object_id in (${who.personId}::uuid, ${who.accountId}::uuid)
        or kept.sequence in (${aboutPerson(who)})`,
    also: ({ personId, accountId }) => {
      const isTheirs = sql`kept.object_id in (${personId}::uuid, ${accountId}::uuid)`
      return {
        sequence: sql`kept.sequence`,
        recorded_at: sql`kept.recorded_at`,
        action: sql`kept.action`,
        object_id: sql`kept.object_id`,
        // What they changed of a plan is the plan's.
        before: sql`case when ${isTheirs} then kept.before end`,
        after: sql`case when ${isTheirs} then kept.after end`,
      }
    },
  },
  audit_personal_payloads: {
    from: (who) => sql`audit_personal_payloads kept where kept.sequence in (${aboutPerson(who)})`,
    also: () => ({ sequence: sql`kept.sequence`, payload: sql`kept.payload - 'salt'` }),
  },
}
