import { Ajv2020 } from 'ajv/dist/2020.js'
import formats from 'ajv-formats'
import fc from 'fast-check'
import { beforeAll, describe, expect } from 'vitest'

import { describedApp } from '../scripts/described-app.ts'
import { loadDemonstration } from '../src/load-demonstration.ts'
import { test } from './support/index.ts'

interface Parameter {
  in: 'path' | 'query'
  name: string
  required: boolean
  schema: { enum?: string[]; format?: string; type?: string; pattern?: string }
}
interface Operation {
  operationId: string
  parameters?: Parameter[]
  responses: Record<string, unknown>
}
/** What there is, by the name of the parameter that names it. */
type Ids = Record<string, string[]>

interface Answered {
  path: string
  operation: Operation
}

// biome-ignore lint/style/noProcessEnv: how long a test may take is said by who runs it
const runs = process.env.ILTIZAM_TEST_LONG ? 500 : 100

const description = await describedApp()
const contract = description.swagger() as unknown as {
  paths: Record<string, { get: Operation }>
  components: object
}
await description.close()
const operations: Answered[] = Object.entries(contract.paths).map(([path, { get }]) => ({
  path,
  operation: get,
}))

const ajv = new Ajv2020({ strict: false, allErrors: true })
formats.default(ajv)
ajv.addSchema({ $id: 'contract', ...contract })

/** What people, programs and attackers put into a parameter. */
const hostile = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.constantFrom(
    ...['', '0', '-1', '1e400', '٥٠', 'true', 'null', '%00', '\u202e', '..', '__proto__'],
    ...["' OR 1=1 --", '"; DROP TABLE plans; --', '{"$ne":null}', '[object Object]'],
    ...['2023-02-30', '0000-00-00', '9999-12-31T23:59:59Z', '2023-03-28', '١٢-٠٣-٢٠٢٣'],
    'a'.repeat(3_000),
  ),
)

/** Something the parameter takes, or nearly. */
function plausible({ name, schema }: Parameter, ids: Ids) {
  if (schema.enum) return fc.constantFrom(...schema.enum)
  if (schema.format === 'date') return fc.constantFrom('2023-03-28', '2024-01-01', '1999-01-01')
  if (schema.format === 'date-time')
    return fc.constantFrom('2023-03-29T12:00:00Z', '2030-01-01T00:00:00Z', '2020-01-01T00:00:00Z')
  if (schema.type === 'integer') return fc.integer({ min: -1, max: 250 }).map(String)
  return fc.constantFrom(...(ids[name] ?? Object.values(ids).flat()))
}

describe('every operation', () => {
  beforeAll(() => {
    expect(operations.length).toBeGreaterThan(10)
  })

  test.for(operations.map(({ operation }) => operation.operationId))(
    'answers %s as declared, whatever it is asked',
    async (operationId, { app, db, clock }) => {
      await loadDemonstration(db, clock)
      const found = operations.find(({ operation }) => operation.operationId === operationId)
      if (!found) throw new Error(operationId)
      const { path, operation } = found
      const ids = await idsIn(app)
      const statuses = new Set<number>()
      const good = path.replace(/{(\w+)}/, (_, name: string) => ids[name]?.[0] ?? '')
      const request = requestTo(path, operation.parameters ?? [], ids)

      await fc.assert(
        fc.asyncProperty(request, async (url) => {
          const answer = await app.inject({ url, headers: { accept: 'application/json' } })
          statuses.add(answer.statusCode)
          // What Fastify's router cannot even read never reaches the operation.
          const isRouted = answer.headers['content-type'] !== undefined
          expect(isRouted, url).toBe(true)
          expect(answer.statusCode, `${url} ${answer.body}`).toBeLessThan(500)
          const body = answer.json()
          if (body.code === 'not-found' || body.code === 'unreadable-request') return
          expect(Object.keys(operation.responses), url).toContain(String(answer.statusCode))
          const type = answer.statusCode === 200 ? 'application/json' : 'application/problem+json'
          expect(answer.headers['content-type'], url).toBe(`${type}; charset=utf-8`)
          expect(faultsIn(path, answer.statusCode, type, body), url).toEqual([])
        }),
        { numRuns: runs, examples: [[good], [`${good}?unknown=1`]] },
      )
      expect([...statuses]).toEqual(expect.arrayContaining([200, 400]))
    },
  )
})

async function idsIn(app: {
  inject: (url: string) => Promise<{ json: () => never }>
}): Promise<Ids> {
  const idsOf = async (url: string) => {
    const { items }: { items: { id: string }[] } = (await app.inject(`/api/v1${url}`)).json()
    return items.map(({ id }) => id)
  }
  const commitmentId = await idsOf('/plans/2021-2023/commitments?limit=2')
  return {
    planId: ['2021-2023', ...(await idsOf('/plans'))],
    commitmentId,
    activityId: await idsOf(`/commitments/${commitmentId[0]}/activities?limit=2`),
    organizationId: await idsOf('/organizations?limit=2'),
  }
}

function requestTo(path: string, parameters: Parameter[], ids: Ids) {
  const values = parameters.map((parameter) => {
    const given = fc.oneof(
      { weight: 9, arbitrary: plausible(parameter, ids) },
      { weight: 1, arbitrary: hostile },
    )
    const value = parameter.required ? given : fc.option(given, { nil: undefined })
    return value.map((text) => [parameter, text] as const)
  })
  const unknown = fc.oneof(
    { weight: 9, arbitrary: fc.constant(undefined) },
    { weight: 1, arbitrary: fc.tuple(hostile, hostile) },
  )
  return fc.tuple(fc.tuple(...values), unknown).map(([given, extra]) => {
    const query = new URLSearchParams()
    let filled = path
    for (const [{ name, in: place }, text] of given) {
      if (text === undefined) continue
      if (place === 'query') query.append(name, text)
      else filled = filled.replace(`{${name}}`, () => encodeURIComponent(text))
    }
    if (extra) query.append(...(extra.map((text) => text) as [string, string]))
    return `${filled}?${query}`
  })
}

function faultsIn(path: string, status: number, type: string, body: unknown) {
  const pointer = ['paths', path, 'get', 'responses', String(status), 'content', type, 'schema']
  const escaped = pointer.map((step) =>
    encodeURIComponent(step.replaceAll('~', '~0').replaceAll('/', '~1')),
  )
  const validate = ajv.getSchema(`contract#/${escaped.join('/')}`)
  if (!validate) throw new Error(`no schema at ${pointer.join(' ')}`)
  return validate(body) ? [] : (validate.errors ?? [])
}
