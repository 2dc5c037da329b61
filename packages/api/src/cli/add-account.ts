import { isEmail } from '@iltizam/shared/emails'
import { isUuid } from '@iltizam/shared/ids'
import { wholly, whyNotBeside } from '@iltizam/shared/mandates'
import { Problem } from '@iltizam/shared/problems'
import { whyNotSingleLine } from '@iltizam/shared/text-rules'
import { OFFICES, type Office } from '@iltizam/shared/vocabulary'
import { v7 as uuidv7 } from 'uuid'

import type { Clock } from '../clock.ts'
import type { Db } from '../db/connect.ts'
import { createAccount } from '../features/accounts/create-account.ts'
import { hasAccounts } from '../features/accounts/repository.ts'
import { grantMandate } from '../features/mandates/grant-mandate.ts'
import { listKeptMandates } from '../features/mandates/repository.ts'
import { findOrganizationRow } from '../features/organizations/repository.ts'
import { type OperatorWords, operatorWords } from '../i18n/operator-words.ts'
import { translate } from '../i18n/translate.ts'
import { newPassword } from '../secrets/passwords.ts'
import type { Call, Command } from './command.ts'
import { inOurDatabase } from './in-our-database.ts'

export const initCommand: Command = {
  name: 'init',
  takesOperand: false,
  flags: [],
  options: { required: ['email', 'name'] },
  run: (call) =>
    inOurDatabase(call.terminal, (db, clock) => addFirstAdministrator(db, clock, call)),
}

export const addAccountCommand: Command = {
  name: 'add account',
  takesOperand: false,
  flags: [],
  options: { required: ['email', 'name', 'role'], optional: ['organization'] },
  run: (call) => inOurDatabase(call.terminal, (db, clock) => addAccount(db, clock, call)),
}

/** An office, or to answer for a body; a seat in a committee is given there. */
const ADDABLE_ROLES = ['focal-point', ...OFFICES] as const
type AddableRole = (typeof ADDABLE_ROLES)[number]

type NewcomerCall = Pick<Call, 'values' | 'terminal'>

/** Makes the first administrator of an instance, and no other; gives the exit code. */
export async function addFirstAdministrator(
  db: Db,
  clock: Clock,
  call: NewcomerCall,
): Promise<number> {
  const words = operatorWords(call.terminal.language)
  if (await hasAccounts(db)) return refuse(call, words('account.exists'))
  return create(db, clock, call, { offices: ['administrator'] })
}

/** Makes an account with one role; gives the exit code. */
export async function addAccount(db: Db, clock: Clock, call: NewcomerCall): Promise<number> {
  const words = operatorWords(call.terminal.language)
  const { role: wanted = '', organization } = call.values
  const role = ADDABLE_ROLES.find((known) => known === wanted)
  if (!role) {
    const roles = ADDABLE_ROLES.join(', ')
    return refuse(call, words('account.unknown-role', { role: wanted, roles }))
  }
  const why = await whyNotOrganization(db, clock, { role, organization }, words)
  if (why !== null) return refuse(call, why)
  if (role !== 'focal-point') return create(db, clock, call, { offices: [role] })
  return create(db, clock, call, { offices: [], organizationId: organization })
}

async function whyNotOrganization(
  db: Db,
  clock: Clock,
  { role, organization }: { role: AddableRole; organization: string | undefined },
  words: OperatorWords,
): Promise<string | null> {
  if (role !== 'focal-point') return organization ? words('account.organization-refused') : null
  if (!organization) return words('account.organization-needed')
  const moment = { asOf: clock.today(), knownAt: undefined }
  const isKnown = isUuid(organization) && (await findOrganizationRow(db, organization, moment))
  return isKnown ? null : words('account.unknown-organization', { id: organization })
}

async function create(
  db: Db,
  clock: Clock,
  call: NewcomerCall,
  { offices, organizationId }: { offices: Office[]; organizationId?: string | undefined },
): Promise<number> {
  const { language, print } = call.terminal
  const words = operatorWords(language)
  const email = typed(call.values.email)
  const name = typed(call.values.name)
  if (!isEmail(email)) return refuse(call, words('account.unusable-email', { email }))
  if (whyNotSingleLine(name) !== null) return refuse(call, words('account.unusable-name'))
  const password = newPassword()
  const act = { actor: 'command-line', requestId: uuidv7(), recordedAt: clock.now() }
  try {
    await db.transaction(async (tx) => {
      const { personId } = await createAccount(tx, { email, name, password, offices }, act)
      if (organizationId === undefined) return
      const period = { startsOn: clock.today(), endsOn: null }
      const mandate = { ...wholly(organizationId), ...period, kind: 'official', personId } as const
      const others = await listKeptMandates(tx, organizationId)
      const kind = whyNotBeside(mandate, others) === null ? 'official' : 'deputy'
      await grantMandate(tx, { ...mandate, kind }, act)
    })
  } catch (error) {
    if (!(error instanceof Problem)) throw error
    return refuse(call, translate(language, `problems:${error.code}`))
  }
  print(words('account.created', { email: email.toLowerCase() }))
  print(words('account.password', { password }))
  return 0
}

/** As the API takes what is typed there. */
const typed = (text = '') => text.normalize('NFC')

function refuse({ terminal }: NewcomerCall, why: string): number {
  terminal.complain(why)
  return 1
}
