import type { InjectOptions } from 'fastify'
import { describe, expect } from 'vitest'

import { describedApp } from '../scripts/described-app.ts'
import { type Contract, type Operation, operationsOf } from './rules/contract.ts'
import { reporting, type Scene, test } from './support/scene.ts'
import { stateOf } from './support/state-of.ts'
import { readTrail } from './support/trail.ts'
import { validRequest, validRequests } from './support/valid-requests.ts'

const description = await describedApp()
const operations = operationsOf(description.swagger() as unknown as Contract)
await description.close()

/** Who may come, and the role that they hold. */
const callersIn = (scene: Scene) => [
  { who: 'nobody in particular', role: 'public', cookie: '' },
  { who: 'a focal point of the body', role: 'focal-point', ...scene.focalPoint },
  { who: 'a focal point of another body', role: 'focal-point', ...scene.stranger },
  { who: 'a member of the committee', role: 'committee-member', ...scene.committeeMember },
  { who: 'the secretariat', role: 'secretariat', ...scene.secretariat },
  { who: 'the auditor', role: 'auditor', ...scene.auditor },
  { who: 'the administrator', role: 'administrator', ...scene.administrator },
]

type Called = { role: string; cookie: string }

const isNamedIn = (roles: readonly string[]) => (caller: Called) =>
  roles.includes('public') || roles.includes(caller.role)

const signedInAs = (request: InjectOptions, cookie: string): InjectOptions =>
  cookie ? { ...request, headers: { ...request.headers, cookie } } : request

describe('the permission table holds at the door', () => {
  test('for every operation, as somebody has said of each how to call it', () => {
    const names = operations.map(({ operation }) => operation.operationId)

    expect(operations.length).toBeGreaterThan(20)
    expect(Object.keys(validRequests).sort()).toEqual(names.sort())
  })

  test.for(operations.map((one) => [one.operation.operationId, one] as const))(
    'of %s',
    async ([, named], { app, db, scene }) => {
      const isNamed = isNamedIn(named.operation['x-roles'] ?? [])
      const { activities, focalPoint } = scene
      const opened = await app.inject(
        reporting(activities.second, focalPoint, { from: 40, to: 60 }),
      )
      const trail = await readTrail(app, scene.auditor)
      const [{ sequence }] = trail.items
      const occasion = { ...scene, openReport: opened.json(), sequence }
      const callers = callersIn(scene)
      const before = await stateOf(db)

      for (const { who, cookie } of callers.filter((caller) => !isNamed(caller))) {
        const refused = await app.inject(signedInAs(validRequest(named, occasion), cookie))
        const { code, status } = refused.json()
        const isKnown = cookie !== ''
        expect([code, status], who).toEqual(isKnown ? ['not-allowed', 403] : ['not-signed-in', 401])
      }
      expect(await stateOf(db)).toBe(before)

      const statuses: number[] = []
      for (const { who, cookie } of callers.filter(isNamed)) {
        const answer = await app.inject(signedInAs(validRequest(named, occasion), cookie))
        expect([401, 403], `${who}: ${answer.body}`).not.toContain(answer.statusCode)
        statuses.push(answer.statusCode)
      }
      expect(Math.min(...statuses), 'nobody got through').toBeLessThan(300)
    },
  )

  test('an operation that nobody has said how to call is found', ({ scene }) => {
    const occasion = { ...scene, openReport: { id: '', version: 1, from: 40 }, sequence: 1 }
    const request = (path: string, operation: Operation) => () =>
      validRequest({ path, method: 'post', operation }, occasion)

    expect(request('/things', { operationId: 'createThing' })).toThrow(/createThing/)
    expect(request('/plans/{thingId}', { operationId: 'getPlan' })).toThrow(/{thingId}/)
    expect(request('/plans', { operationId: 'getPlan', requestBody: {} })).toThrow(/no body/)
    const parameters = [{ in: 'header', name: 'if-match', schema: {} }]
    expect(request('/plans', { operationId: 'getPlan', parameters })).toThrow(/no version/)
  })
})
