import { Problem } from '@iltizam/shared/problems'

import type { Db } from '../../db/connect.ts'
import { getAccountRow, isDemonstrationAccount } from '../accounts/repository.ts'
import { provePassword } from '../credentials/repository-password.ts'
import type { Changing } from './repository-proof.ts'

/** The account of somebody who knows its password; one that is offered to everybody stays as it is. */
export async function getProvenAccount(db: Db, password: string, { author, address }: Changing) {
  await refuseDemonstrationAccount(db, author.accountId)
  const account = await getAccountRow(db, author.accountId)
  await provePassword(db, account, { password, pointer: '#/password', address }, author)
  return account
}

export type ProvenAccount = Awaited<ReturnType<typeof getProvenAccount>>

export async function refuseDemonstrationAccount(db: Db, accountId: string): Promise<void> {
  if (await isDemonstrationAccount(db, accountId)) throw new Problem('demonstration-account')
}
