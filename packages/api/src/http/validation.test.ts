import type { FieldFault } from '@iltizam/shared/problems'
import Fastify from 'fastify'
import { Type } from 'typebox'
import { describe, expect, it } from 'vitest'

import { test } from '../../test/support/index.ts'
import { answerWithProblems } from './problems.ts'
import { nullable, ref, WrittenTitle } from './schema.ts'
import { refuseUnknownParameters, takeBodiesAtTheirWord } from './validation.ts'

const plans = '/api/v1/plans'

describe('an odd address is refused with the place that is wrong', () => {
  test.for([
    { url: `${plans}?asOf=2023-02-30`, pointer: '#/query/asOf', rule: 'format' },
    { url: `${plans}?asOf=0000-01-01`, pointer: '#/query/asOf', rule: 'format' },
    { url: `${plans}?asOf=`, pointer: '#/query/asOf', rule: 'format' },
    { url: `${plans}?asOf=2023-03-28&asOf=2023-03-29`, pointer: '#/query/asOf', rule: 'type' },
    { url: `${plans}?knownAt=2023-03-28`, pointer: '#/query/knownAt', rule: 'format' },
    { url: `${plans}?knownAt=2016-12-31T23:59:60Z`, pointer: '#/query/knownAt', rule: 'format' },
    { url: `${plans}?language=xx`, pointer: '#/query/language', rule: 'enum' },
    { url: `${plans}?limit=0`, pointer: '#/query/limit', rule: 'minimum' },
    { url: `${plans}?limit=201`, pointer: '#/query/limit', rule: 'maximum' },
    { url: `${plans}?limit=ten`, pointer: '#/query/limit', rule: 'type' },
    { url: `${plans}?limit=1e400`, pointer: '#/query/limit', rule: 'type' },
    { url: `${plans}?limit=-1e400`, pointer: '#/query/limit', rule: 'type' },
    { url: `${plans}?limit=0x10`, pointer: '#/query/limit', rule: 'type' },
    { url: `${plans}?limit=%201`, pointer: '#/query/limit', rule: 'type' },
    { url: `${plans}?limit=`, pointer: '#/query/limit', rule: 'type' },
    { url: `${plans}?limit=1&limit=2`, pointer: '#/query/limit', rule: 'type' },
    { url: `${plans}?limit=1.5`, pointer: '#/query/limit', rule: 'type' },
    { url: `${plans}?cursor=%00`, pointer: '#/query/cursor', rule: 'nul' },
    { url: `${plans}?asof=2023-03-28`, pointer: '#/query/asof', rule: 'additionalProperties' },
    { url: `${plans}?a/b~c=1`, pointer: '#/query/a~1b~0c', rule: 'additionalProperties' },
    { url: `${plans}?__proto__=1`, pointer: '#/query/__proto__', rule: 'additionalProperties' },
    { url: '/api/v1/instance?x=1', pointer: '#/query/x', rule: 'additionalProperties' },
    { url: `${plans}/a%00b`, pointer: '#/params/planId', rule: 'nul' },
    { url: `${plans}/%D8%A7`, pointer: '#/params/planId', rule: 'pattern' },
    { url: '/api/v1/commitments/1', pointer: '#/params/commitmentId', rule: 'format' },
    { url: '/api/v1/activities/%00', pointer: '#/params/activityId', rule: 'nul' },
  ])('$url', async ({ url, pointer, rule }, { app }) => {
    const response = await app.inject(url)

    expect(response.statusCode).toBe(400)
    expect(response.json().code).toBe('validation-failed')
    expect(response.json().errors).toContainEqual({ pointer, rule, detail: expect.any(String) })
  })

  test('all that is wrong is told at once', async ({ app }) => {
    const response = await app.inject(`${plans}?asOf=x&limit=x&language=x&x=x`)
    const pointers = response.json().errors.map((fault: { pointer: string }) => fault.pointer)
    expect(pointers.sort()).toEqual(
      ['asOf', 'language', 'limit', 'x'].map((name) => `#/query/${name}`),
    )
  })
})

test('whoever accepts only another format is answered in ours', async ({ app }) => {
  const response = await app.inject({ url: plans, headers: { accept: 'text/xml' } })
  expect(response.headers['content-type']).toContain('application/json')
})

const Report = Type.Object(
  {
    progress: nullable(Type.Integer({ minimum: 0, maximum: 100 })),
    note: Type.Optional(Type.String({ default: 'none' })),
  },
  { additionalProperties: false },
)

function app() {
  const app = Fastify()
  answerWithProblems(app)
  takeBodiesAtTheirWord(app)
  app.post('/reports', { schema: { body: Report } }, async ({ body }) => body)
  app.post('/withdrawal', { schema: { operationId: 'withdraw' } }, async () => 'withdrawn')
  return app
}
const inJson = (url: string, payload: string) =>
  app().inject({ method: 'POST', url, headers: { 'content-type': 'application/json' }, payload })

describe('a body is taken at its word', () => {
  const report = (body: object) => app().inject({ method: 'POST', url: '/reports', payload: body })

  it.each([0, 100, null])('%s arrives as it is', async (progress) => {
    expect((await report({ progress })).json()).toEqual({ progress })
  })

  it.each([true, '50', [50], '٥٠', 33.3, -1, {}])('%s is no progress', async (progress) => {
    const response = await report({ progress })
    expect(response.statusCode).toBe(400)
    expect(response.json().errors[0].pointer).toBe('#/progress')
  })

  it('does not drop what it does not know', async () => {
    const response = await report({ progress: 50, progres: 60 })
    expect(response.json().errors).toMatchObject([{ pointer: '#/progres' }])
  })

  it.each(['{"reason":"none"}', '0', '""'])(
    'is not dropped where none is taken: %s',
    async (text) => {
      const response = await inJson('/withdrawal', text)
      expect(response.statusCode).toBe(400)
      expect(response.json().errors).toMatchObject([{ pointer: '#', rule: 'no-body' }])
    },
  )

  it('misses what is not there', async () => {
    const response = await report({})
    expect(response.json().errors).toMatchObject([{ pointer: '#/progress', rule: 'required' }])
  })
})

describe('a written text', () => {
  async function faultsOf(title: unknown) {
    const app = Fastify()
    answerWithProblems(app)
    takeBodiesAtTheirWord(app, [WrittenTitle])
    const body = Type.Object({ title: ref(WrittenTitle) })
    app.post('/titles', { schema: { body } }, async (request) => request.body)
    const answer = await app.inject({ method: 'POST', url: '/titles', payload: { title } })
    return answer.json().errors?.map(({ pointer, rule }: FieldFault) => [pointer, rule])
  }
  const words = (text: string) => ({ text, state: 'verified' })

  it('holds the language that it was written in', async () => {
    expect(await faultsOf({ source: 'ar', ar: words('عنوان'), fr: words('Titre') })).toBeUndefined()
    expect(await faultsOf({ source: 'ar', fr: words('Titre') })).toEqual([
      ['#/title/ar', 'required'],
    ])
  })

  it.each([null, [], 'عنوان'])('is not %j', async (title) => {
    expect(await faultsOf(title)).toEqual([['#/title', 'type']])
  })

  it.each([' ', 'a\nb', '\u202eabc', 'a\0'])('%j is no title', async (text) => {
    expect(await faultsOf({ source: 'en', en: words(text) })).toEqual([
      ['#/title/en/text', 'format'],
    ])
  })
})

describe('what a body says twice', () => {
  it.each([
    '{"progress":20,"progress":60}',
    '{"progress":20,"p\\u0072ogress":60}',
    '{"other":[{"a":"}"},{"a":{"b":"{","c":1,"b":2}}],"progress":20}',
    `{"progress":20,"note":"${'\\n'.repeat(200_000)}","progress":20}`,
  ])('is refused: %.40s', async (payload) => {
    const response = await inJson('/reports', payload)
    expect(response.statusCode).toBe(400)
    expect(response.json()).toMatchObject({
      code: 'unreadable-request',
      detail: expect.stringMatching(/^the member "(progress|b)" is there twice$/),
    })
  })

  it('is said once where it is said of two things', async () => {
    const response = await inJson('/reports', '{"progress":20,"note":"{\\"progress\\":1}"}')
    expect(response.json()).toEqual({ progress: 20, note: '{"progress":1}' })
  })
})

it('tells of a body that is wrong everywhere no more than somebody reads', async () => {
  const members = Array.from({ length: 50_000 }, (_, at) => [`m${at}`, at])
  const response = await inJson('/reports', JSON.stringify(Object.fromEntries(members)))
  expect(response.statusCode).toBe(400)
  expect(response.json().errors).toHaveLength(100)
  expect(response.body.length).toBeLessThan(20_000)
})

it('does not start with an operation that would take any parameter', async () => {
  const app = Fastify()
  refuseUnknownParameters(app)
  const open = { schema: { querystring: { type: 'object' } } }
  expect(() => app.get('/open', open, async () => 'open')).toThrow(/parameters/)
})
