import { expect } from 'vitest'

import { test, testClock } from '../../../test/support/index.ts'
import { seedInvited, seedLink } from '../../../test/support/links.ts'
import { accountTokens } from '../../db/schema/index.ts'
import { forgetTokens } from './repository.ts'

const day = 86_400_000
const after = (days: number) => new Date(testClock.now().getTime() + days * day)

test('a link is forgotten once nobody can follow it, an invitation a month later', async ({
  db,
}) => {
  const { accountId } = await seedInvited(db)
  const kinds = async () => (await db.select().from(accountTokens)).map(({ kind }) => kind)
  // It stands in place of the first.
  await seedLink(db, 'invitation', accountId)
  expect(await kinds()).toHaveLength(2)
  await forgetTokens(db, testClock.now())
  expect(await kinds()).toEqual(['invitation'])
  await forgetTokens(db, after(7 + 30))
  expect(await kinds()).toEqual(['invitation'])
  await forgetTokens(db, after(7 + 31))
  expect(await kinds()).toEqual([])
})
