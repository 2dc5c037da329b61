import { eq } from 'drizzle-orm'
import type { LightMyRequestResponse } from 'fastify'
import { describe, expect } from 'vitest'

import { change, reading, seedCaller } from '../../../test/support/index.ts'
import { seedInvited } from '../../../test/support/links.ts'
import { readOutbox } from '../../../test/support/outbox.ts'
import { answering, beginning, test } from '../../../test/support/provider-visit.ts'
import { refusalOf } from '../../../test/support/refusal-of.ts'
import {
  accountIdentities,
  accounts,
  accountTokens,
  auditEvents,
  auditPersonalPayloads,
  providerSignIns,
  sessions,
} from '../../db/schema/index.ts'
import { insertDemonstrationAccount } from '../accounts/repository.ts'

const withoutRequest = ({ body }: LightMyRequestResponse) => body.replace(/"requestId":"[^"]+"/, '')
const subject = 'AB123456'

describe('whoever signs in at the identity provider', () => {
  test('is let into the account of their address, which is linked with them', async ({
    app,
    db,
    signIn,
    identityProvider,
  }) => {
    const auditor = await seedCaller(db, 'auditor')
    const returnPath = '/fr/review?plan=2021'
    const { answer, cookie } = await signIn({ subject, email: auditor.email.toUpperCase() }, { returnPath })
    expect(answer.statusCode, answer.body).toBe(200)
    expect(answer.json()).toEqual({ returnPath })
    const session = await app.inject(reading('/session', { cookie }))
    expect(session.json()).toMatchObject({
      account: { id: auditor.accountId, mustEnrol: true, roles: [] },
    })
    const { issuer } = identityProvider
    const { accountId } = auditor
    expect(await db.select().from(accountIdentities)).toMatchObject([{ accountId, issuer, subject }])
    expect(await readOutbox(db, auditor)).toMatchObject([{ template: 'identity-linked' }])
  })
})
