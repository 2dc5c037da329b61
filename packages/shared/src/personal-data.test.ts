import { expect, test } from 'vitest'

import { type OperationId, relationsOf } from './permissions.ts'
import { PERSONAL_DATA, type PersonalTable } from './personal-data.ts'
import type { DataReader } from './personal-data-row.ts'

const works = ['listMandatePeriods'] as const
const asked = ['exportPersonData'] as const

/** By which operations others than the person read what a table says of them. */
const READ_BY: Record<PersonalTable, readonly OperationId[]> = {
  people: [...works, 'getPerson'],
  accounts: ['getAccount', ...asked],
  account_roles: ['getAccount', ...asked],
  demonstration_accounts: ['listDemonstrationAccounts'],
  account_tokens: ['getAccount', ...asked],
  sessions: asked,
  known_devices: asked,
  account_identities: asked,
  provider_sign_ins: asked,
  second_factors: ['getAccount', ...asked],
  recovery_codes: asked,
  attempt_counts: [],
  idempotency_keys: asked,
  mails: ['listMails', ...asked],
  mail_preferences: asked,
  mandates: works,
  handovers: ['listHandovers', ...asked],
  committee_seats: ['listCommitteeSeats'],
  meeting_attendances: ['listMeetings'],
  imports: [],
  progress_report_revisions: ['getProgressReport', ...asked],
  progress_report_decisions: ['getProgressReport', ...asked],
  system_keys: ['getSystem', ...asked],
  audit_events: ['getAuditEvent', ...asked],
  audit_personal_payloads: ['getAuditEvent', ...asked],
}

const offices = ['secretariat', 'auditor', 'administrator']

/** Who is meant by each reader of the register. */
const MEANT: Record<DataReader, readonly string[]> = {
  everybody: ['everybody'],
  'signed-in': ['focal-point', 'committee-member', ...offices],
  'same-body': ['same-body'],
  offices,
  administrator: ['administrator'],
  auditor: ['auditor'],
}

/** Who reads by an operation; the person is told beside all others. */
const readersBy = (operation: OperationId): string[] =>
  relationsOf(operation).flatMap(({ role, relation }) => {
    if (relation === 'own-account') return []
    if (role === 'public') return ['everybody']
    return [relation === 'own-organization' ? 'same-body' : role]
  })

const unique = (all: readonly string[]) => [...new Set(all)].sort()

test.each(PERSONAL_DATA.map((row) => [row.table, row] as const))(
  'the register says of %s who reads it, as the permissions do',
  (table, { readBy }) => {
    expect(unique(readBy.flatMap((reader) => MEANT[reader]))).toEqual(
      unique(READ_BY[table].flatMap(readersBy)),
    )
  },
)
