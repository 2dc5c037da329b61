import type { InjectOptions } from 'fastify'
import { expect } from 'vitest'

import type { Db } from '../../src/db/connect.ts'
import { codeOf } from './device.ts'
import { tokenSentTo } from './links.ts'
import { change, creation, inArabic, reading } from './requests.ts'
import { deciding, handing, reporting, type Scene } from './scene.ts'
import { cookieOf, signingIn } from './signing-in.ts'
import { type buildTestApp, testClock } from './test.ts'

type App = Awaited<ReturnType<typeof buildTestApp>>

/** What is said of one person and of nobody else, in whatever case it is kept. */
export const CANARIES = [
  'zerktouni-canary',
  'canary-first@example.org',
  'canary-second@example.org',
  'canary-agent',
  'canary-honorific',
  'canary-former',
] as const
const [name, firstEmail, email, agent, honorific, formerName] = CANARIES
const password = 'ممر القنديل والكناري الأصفر'

export interface Life {
  personId: string
  accountId: string
  mandateId: string
  handoverId: string
  seatId: string
  cookie: string
  email: string
  password: string
}

/**
 * Somebody who was let in, reported, decided, handed over and left: by the API alone, as it happens.
 * Nothing that they were still holds when it ends.
 */
export async function livedLife(app: App, db: Db, scene: Scene): Promise<Life> {
  const { administrator, secretariat, deputy, organizations, activities, committee } = scene
  const send = async (request: InjectOptions) => {
    const answer = await app.inject(request)
    expect(answer.statusCode, answer.body).toBeLessThan(300)
    return answer
  }
  const sent = async (request: InjectOptions) => (await send(request)).json()
  const ask = (path: string) => sent(reading(path, administrator))
  const anonymous = (path: string, payload: object) =>
    ({ method: 'POST', url: `/api/v1${path}`, payload }) as const

  const invitation = {
    ...{ name: formerName, email: firstEmail, language: 'fr', offices: ['secretariat'] },
  }
  const { accountId } = await sent(creation('/invitations', administrator, invitation))
  const { person } = await ask(`/accounts/${accountId}`)
  const personId: string = person.id
  const token = await tokenSentTo(db, firstEmail, 'invitation')
  await send(anonymous('/invitations/acceptance', { token, password }))
  const headers = { 'user-agent': `${agent}/1.0` }
  const signIn = (address: string) =>
    send({ ...signingIn({ email: address, password }), headers }).then((one) => cookieOf(one))
  let by = { cookie: await signIn(firstEmail) }
  const called = { name, honorific }
  await send(change('PATCH', `/people/${personId}`, administrator, { version: 1, payload: called }))

  await send(change('POST', '/account/email-change', by, { payload: { email, password } }))
  await send(
    anonymous('/email-changes/confirmation', {
      token: await tokenSentTo(db, email, 'email-change'),
    }),
  )
  await send(anonymous('/password-resets', { email }))
  const { secret } = await sent(
    change('PUT', '/account/second-factor', by, { payload: { password } }),
  )
  const code = codeOf(secret, testClock.now().getTime())
  await send(change('PUT', '/account/second-factor/confirmation', by, { payload: { code } }))
  await send(
    change('PUT', `/accounts/${accountId}/second-factor-reset`, administrator, {
      ...{ version: (await ask(`/accounts/${accountId}`)).version, payload: { reason: 'ضاع' } },
    }),
  )
  by = { cookie: await signIn(email) }
  await send(change('PUT', '/account/second-factor', by, { payload: { password } }))
  const choice = { version: 1, payload: { declined: ['mandate-ended'] } }
  await send(change('PUT', '/account/mail-preferences', by, choice))

  const seat = await sent(
    creation(`/committees/${committee.committeeId}/seats`, secretariat, {
      ...{ organizationId: organizations.partner, personId, kind: 'member' },
      startsOn: '2023-03-01',
    }),
  )
  const there = { organizationId: organizations.partner, personId, attendance: 'excused' }
  await send(
    change('PATCH', `/meetings/${committee.meetingId}/attendances`, secretariat, {
      ...{ version: 1, payload: { attendances: [there] } },
    }),
  )
  const mandate = await sent(
    creation('/mandates', administrator, {
      ...{ personId, organizationId: organizations.partner, kind: 'official' },
      ...{ activityId: activities.ofPartner, startsOn: '2023-03-01' },
    }),
  )
  await send(reporting(activities.ofPartner, by, { from: 10, to: 30, reason: inArabic('تقدم') }))
  const theirs = await sent(reporting(activities.second, scene.focalPoint, { from: 40, to: 50 }))
  await send(deciding(theirs, by, { kind: 'accept' }))
  const handover = await sent(handing(mandate.id, administrator, deputy))
  await send(change('POST', `/handovers/${handover.id}/confirmation`, deputy, { version: 1 }))
  const ending = { version: 1, payload: { reason: inArabic('انتقل') } }
  await send(change('POST', `/committee-seats/${seat.id}/end`, secretariat, ending))
  const { version } = await ask(`/accounts/${accountId}`)
  await send(
    change('PUT', `/accounts/${accountId}/offices`, administrator, {
      ...{ version, payload: { offices: [], reason: 'انتقل' } },
    }),
  )
  await send(reading('/accounts?search=touni-CANARY', scene.auditor))
  // Somebody guesses, until they are told to wait.
  const guess = { email: email.toUpperCase(), password: 'x'.repeat(20) }
  for (let times = 0; times < 11; times += 1) await app.inject(signingIn(guess))
  return {
    ...{ personId, accountId, mandateId: mandate.id, handoverId: handover.id, seatId: seat.id },
    ...{ cookie: by.cookie, email, password },
  }
}
