import type { ObjectStates, Relation } from '@iltizam/shared/relations'
import { PLAN_STATUSES, REPORT_STATES, WORK_STATES } from '@iltizam/shared/vocabulary'
import type { InjectOptions } from 'fastify'
import { v7 as uuidv7 } from 'uuid'
import { describe, expect } from 'vitest'

import { describedApp } from '../scripts/described-app.ts'
import { mandatePeriods } from '../src/db/schema/index.ts'
import { encodeCursor } from '../src/paging/cursor.ts'
import { type Contract, type NamedOperation, operationsOf } from './rules/contract.ts'
import { callersOf, signedInAs } from './support/callers.ts'
import { creation, reading, seedMandate, testClock } from './support/index.ts'
import { putInState } from './support/put-in-state.ts'
import { reporting } from './support/scene.ts'
import { test } from './support/stage.ts'
import { stateOf } from './support/state-of.ts'
import { idsOf, type Occasion, validRequest } from './support/valid-requests.ts'

const description = await describedApp()
const operations = operationsOf(description.swagger() as unknown as Contract)
await description.close()

const STATES: { [O in keyof ObjectStates]: readonly ObjectStates[O][] } = {
  'progress-report': REPORT_STATES,
  plan: PLAN_STATUSES,
  commitment: WORK_STATES,
  activity: WORK_STATES,
}

const rolesOf = ({ operation }: NamedOperation) =>
  Object.entries(operation['x-permission']?.roles ?? {}) as [string, Relation][]
const whileOf = ({ operation }: NamedOperation) =>
  Object.entries(operation['x-permission']?.while ?? {}) as [keyof ObjectStates, string[]][]

/** Every operation with every role of its row, as the contract prints them. */
const rights = operations.flatMap((named) =>
  rolesOf(named).map(([role, relation]) => {
    const id = named.operation.operationId ?? ''
    return { named, id, role, relation }
  }),
)

/** Every state of every thing that an operation asks a state of, and whether it is one of its row. */
const cells = rights.flatMap(({ named, id, role }) =>
  whileOf(named).flatMap(([object, possible]) =>
    STATES[object].map((state) => {
      const isPossible = possible.includes(state)
      return { named, id, role, object, state, isPossible }
    }),
  ),
)

/** The first of a role stands to what an occasion is about as rows ask for. */
function callerOf(role: string, occasion: Occasion) {
  const caller = callersOf(occasion).find((one) => one.role === role)
  if (!caller) throw new Error(`nobody is a ${role}`)
  return caller
}

interface Answer {
  statusCode: number
  body: string
  headers: object
}

/** What else the state of the database, or a figure, may be refused for. */
const otherRefusals = ['progress-moved', 'rule-broken']

/** Whether an answer says that the thing is in another state; a list says so by leaving it out. */
function isRefusedForItsState({ statusCode, body }: Answer, { activities }: Occasion): boolean {
  const { code, items } = JSON.parse(body)
  if (items) return !items.some(({ id }: { id: string }) => id === activities.first)
  return [409, 422].includes(statusCode) && !otherRefusals.includes(code)
}

describe('what is done is done in the states of the table only', () => {
  test.for(
    cells.map(
      (cell) => [`${cell.id} by ${cell.role}: ${cell.object} ${cell.state}`, cell] as const,
    ),
  )('%s', async ([, cell], { stage: { app, db, occasion, attempt } }) => {
    const { named, role, object, state, isPossible } = cell
    const request = signedInAs(validRequest(named, occasion), callerOf(role, occasion))

    await attempt(async () => {
      await putInState[object](db, occasion, state as never)
      const before = await stateOf(db)
      const answer = await app.inject(request)

      expect([answer.body, isRefusedForItsState(answer, occasion)]).toEqual([
        answer.body,
        !isPossible,
      ])
      if (!isPossible) expect(await stateOf(db)).toBe(before)
    })
  })

  test('and there is something to say of each thing that has states', () => {
    expect([...new Set(cells.map(({ object }) => object))].toSorted()).toEqual(
      Object.keys(STATES).toSorted(),
    )
    expect(cells.some(({ isPossible }) => isPossible)).toBe(true)
    expect(cells.some(({ isPossible }) => !isPossible)).toBe(true)
  })
})

const unknown = '01870d4a-0000-7000-8000-000000000000'

/** All that a client sees of an answer, but for what the number of the request makes of it. */
function seen({ statusCode, body, headers }: Answer) {
  const { date: _, etag: __, ...others } = headers as Record<string, unknown>
  // What a key may still ask for grows less with each request, whatever is asked.
  delete others.ratelimit
  return { statusCode, others, body: body.replace(/"requestId":"[^"]+"/, '') }
}

/** The same request about something that does not exist. */
function aboutNothing(request: InjectOptions & { url: string }, occasion: Occasion) {
  const ids = Object.values(idsOf(occasion)).filter((id) => id.includes('-'))
  const url = ids.reduce((address, id) => address.replace(id, unknown), request.url)
  if (url === request.url) throw new Error(`${url} names nothing that is known`)
  return { ...request, url }
}

describe('who stands otherwise to a thing', () => {
  // Without an address of its own an operation is about whoever calls.
  const own = rights.filter(
    ({ named, relation }) =>
      named.path.includes('{') && ['own-organization', 'own-account'].includes(relation),
  )
  const speaking = own.filter(({ role }) =>
    ['account-holder', 'focal-point', 'system'].includes(role),
  )
  test.for(speaking.map((one) => [one.id, one.role, one] as const))(
    'is answered by %s to a %s as if it did not exist, byte for byte',
    async ([, , { named, role }], { stage: { app, db, occasion, attempt } }) => {
      const by =
        role === 'system'
          ? { who: 'a strange system', role, cookie: '', key: occasion.strangeSystem.key }
          : { who: 'a stranger', role, ...occasion.stranger }
      const asked = signedInAs(validRequest(named, occasion), by) as InjectOptions & { url: string }
      const other = aboutNothing(asked, occasion)
      const before = await stateOf(db)
      const answer = seen(await attempt(() => app.inject(asked)))
      const answerOnNothing = seen(await attempt(() => app.inject(other)))

      if (asked.url.includes(occasion.planId)) expect(JSON.parse(answer.body).items).toEqual([])
      else {
        expect(answer).toEqual(answerOnNothing)
        expect(answer.statusCode).toBe(404)
      }
      expect(await stateOf(db)).toBe(before)
    },
  )

  test('who wrote any of it down does not decide, and what a body wrote is not the secretariat’s', async ({
    stage: { app, db, occasion, attempt },
  }) => {
    const { secretariat, colleague, focalPoint, activities } = occasion
    const named = (operationId: string) => {
      const found = operations.find(({ operation }) => operation.operationId === operationId)
      if (!found) throw new Error(`no ${operationId}`)
      return validRequest(found, occasion)
    }
    const as = (request: InjectOptions, { cookie }: { cookie: string }) =>
      signedInAs(request, { who: '', role: '', cookie })
    const before = await stateOf(db)
    const own = await app.inject(as(named('decideProgressReport'), colleague))
    expect([own.statusCode, own.json().code]).toEqual([403, 'own-report'])
    expect(await stateOf(db)).toBe(before)

    await attempt(async () => {
      const report = { from: null, to: 10 }
      const theirs = await app.inject(reporting(activities.unreported, focalPoint, report))
      const then = await stateOf(db)
      for (const operation of rights.filter(({ relation }) => relation === 'on-behalf')) {
        const request = validRequest(operation.named, { ...occasion, openReport: theirs.json() })
        const answer = await app.inject(as(request, secretariat))
        expect([operation.id, answer.statusCode]).toEqual([operation.id, 403])
      }
      expect(await stateOf(db)).toBe(then)
    })
  })
})

describe('what is of another body is as if it did not exist', () => {
  test('in a filter and in a cursor', async ({ stage: { app, occasion } }) => {
    const { stranger, openReport, organizations, activities, commitmentId, planId } = occasion
    const read = async (query: string) =>
      seen(await app.inject(reading(`/progress-reports?${query}`, stranger)))
    const named = [
      ['organization', organizations.lead],
      ['activity', activities.second],
      ['commitment', commitmentId],
      ['plan', planId],
    ] as const
    for (const [name, id] of named)
      expect(await read(`${name}=${id}`), name).toEqual(await read(`${name}=${unknown}`))
    const after = (id: string) => read(`cursor=${encodeURIComponent(encodeCursor({ id }))}`)
    expect(await after(openReport.id)).toEqual(await after(unknown))
  })

  test('under a key that another account has used', async ({
    stage: { app, db, occasion, attempt },
  }) => {
    const { activities, focalPoint, stranger } = occasion
    const path = `/activities/${activities.first}/progress-reports`
    const body = { from: 20, to: 60 }
    await attempt(async () => {
      const first = await app.inject(creation(path, focalPoint, body, { key: 'theirs' }))
      expect(first.statusCode).toBe(201)
      const before = await stateOf(db)
      const under = async (key: string) =>
        seen(await app.inject(creation(path, stranger, body, { key })))

      expect(await under('theirs')).toEqual(await under('of-its-own'))
      expect((await under('theirs')).statusCode).toBe(404)
      expect(await stateOf(db)).toBe(before)
    })
  })

  test('under a key of one’s own, once one answers for another body', async ({
    stage: { app, db, occasion, attempt },
  }) => {
    const { activities, focalPoint, organizations, mandateId } = occasion
    const path = `/activities/${activities.first}/progress-reports`
    const sent = (key: string) =>
      app.inject(creation(path, focalPoint, { from: 20, to: 60 }, { key }))
    await attempt(async () => {
      const first = await sent('kept')
      expect([first.statusCode, (await sent('kept')).json()]).toEqual([201, first.json()])
      await seedMandate(db, { ...focalPoint, organizationId: organizations.stranger })
      await db.insert(mandatePeriods).values({
        ...{ id: uuidv7(), mandateId, startsOn: '2023-01-15', endsOn: '2023-03-29' },
        recordedAt: testClock.now(),
      })
      const before = await stateOf(db)

      const again = seen(await sent('kept'))
      expect(again.statusCode).toBe(404)
      expect(again).toEqual(seen(await sent('another')))
      expect(await stateOf(db)).toBe(before)
    })
  })
})
