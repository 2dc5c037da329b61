import { Ajv2020 } from 'ajv/dist/2020.js'
import formats from 'ajv-formats'
import fc from 'fast-check'
import type { InjectOptions, LightMyRequestResponse } from 'fastify'
import { beforeAll, describe, expect } from 'vitest'

import { describedApp } from '../scripts/described-app.ts'
import { type Contract, type NamedOperation, operationsOf } from './rules/contract.ts'
import { callersOf, isNamedIn, signedInAs } from './support/callers.ts'
import { type Ids, requestsTo } from './support/requests-to.ts'
import { test } from './support/stage.ts'
import { stateOf } from './support/state-of.ts'
import { idsOf, validRequest } from './support/valid-requests.ts'

// biome-ignore lint/style/noProcessEnv: how long a test may take is said by who runs it
const runs = process.env.ILTIZAM_TEST_LONG ? 500 : 20

const description = await describedApp()
const contract = description.swagger() as unknown as Contract
await description.close()
const operations = operationsOf(contract)

const ajv = new Ajv2020({ strict: false, allErrors: true })
formats.default(ajv)
ajv.addSchema({ $id: 'contract', ...contract })

type Inject = (url: string) => Promise<LightMyRequestResponse>

describe('every operation', () => {
  beforeAll(() => {
    expect(operations.length).toBeGreaterThan(20)
  })

  test.for(operations.map((named) => [named.operation.operationId, named] as const))(
    'answers %s as declared, whatever it is asked, and a refusal changes nothing',
    async ([, named], { stage: { app, db, occasion, attempt } }) => {
      const good = validRequest(named, occasion)
      const callers = callersOf(occasion).filter(isNamedIn(named.operation['x-roles']))
      const ids = await idsIn((url) => app.inject(url), idsOf(occasion))
      const requests = requestsTo(named, { contract, ids, callers, good })
      const before = await stateOf(db)
      const statuses = new Set<number>()

      await fc.assert(
        fc.asyncProperty(requests, (request) =>
          attempt(async () => {
            const answer = await app.inject(request)
            statuses.add(answer.statusCode)
            expect(faultsIn(named, answer), answer.body).toEqual([])
            if (answer.statusCode >= 400 && !leavesTrace(answer))
              expect(await stateOf(db)).toBe(before)
          }),
        ),
        {
          numRuns: runs,
          examples: [
            ...callers.map((caller) => [signedInAs(good, caller)] as [typeof good]),
            // Who may call it is told what they ask wrongly, always.
            ...callers
              .slice(0, 1)
              .map((caller) => [signedInAs(withUnknown(good), caller)] as [typeof good]),
          ],
        },
      )
      expect(Math.min(...statuses)).toBeLessThan(300)
      expect([...statuses]).toContain(400)
    },
  )
})

const withUnknown = (good: InjectOptions): InjectOptions => {
  const url = String(good.url)
  return { ...good, url: `${url}${url.includes('?') ? '&' : '?'}unknown=1` }
}

/** Who tries a wrong password is refused, and that is traced. */
function leavesTrace(answer: LightMyRequestResponse) {
  const { code, errors = [] }: { code: string; errors?: { rule: string }[] } = answer.json()
  const isProof = ({ rule }: { rule: string }) =>
    ['current-password', 'one-time-code'].includes(rule)
  return code === 'wrong-credentials' || errors.some(isProof)
}

/** The demonstration's things, and those of the scene. */
async function idsIn(inject: Inject, ofScene: Record<string, string>): Promise<Ids> {
  const listed = async (url: string) => {
    const { items }: { items: { id: string }[] } = (await inject(`/api/v1${url}`)).json()
    return items.map(({ id }) => id)
  }
  const commitments = await listed('/plans/2021-2023/commitments?limit=2')
  const ofDemonstration: Ids = {
    planId: ['2021-2023', ...(await listed('/plans'))],
    commitmentId: commitments,
    activityId: await listed(`/commitments/${commitments[0]}/activities?limit=2`),
    organizationId: await listed('/organizations?limit=2'),
  }
  return Object.fromEntries(
    Object.entries(ofScene).map(([name, id]) => [name, [id, ...(ofDemonstration[name] ?? [])]]),
  )
}

/** An odd address may name another operation, or none; it is refused before any is reached. */
const UNREACHED = ['not-found', 'unreadable-request', 'method-not-allowed']

function faultsIn({ operation, path, method }: NamedOperation, answer: LightMyRequestResponse) {
  const { statusCode } = answer
  if (statusCode >= 500) return [`${statusCode}`]
  if (statusCode === 204) return answer.body === '' ? [] : ['204 with a body']
  const usual = statusCode < 300 ? 'application/json' : 'application/problem+json'
  const [type = usual] = Object.keys(operation.responses?.[statusCode]?.content ?? {})
  // One text after the other: each is checked where the export is read.
  if (type === 'application/x-ndjson') return []
  if (answer.headers['content-type'] !== `${type}; charset=utf-8`)
    return [`${statusCode} as ${answer.headers['content-type']}`]
  const body = answer.json()
  if (UNREACHED.includes(body.code)) return []
  if (!operation.responses?.[statusCode]) return [`${statusCode} is not declared`]
  return schemaFaults(['paths', path, method, 'responses', `${statusCode}`, 'content', type], body)
}

function schemaFaults(place: string[], body: unknown) {
  const escaped = [...place, 'schema'].map((step) =>
    encodeURIComponent(step.replaceAll('~', '~0').replaceAll('/', '~1')),
  )
  const validate = ajv.getSchema(`contract#/${escaped.join('/')}`)
  if (!validate) return [`no schema at ${place.join(' ')}`]
  return validate(body) ? [] : (validate.errors ?? [])
}
