import { readFile } from 'node:fs/promises'
import { describe, expect, it } from 'vitest'

import { breakingChanges } from './rules/breaking-changes.ts'
import type { Contract } from './rules/contract.ts'
import {
  changeStep,
  type Edit,
  edited,
  operation,
  parameter,
  property,
  released,
  schema,
} from './rules/released-sample.ts'

const read = async (name: string): Promise<Contract> =>
  JSON.parse(await readFile(new URL(`../${name}`, import.meta.url), 'utf8'))

describe('a change of the contract', () => {
  it.each<[string, Edit, string]>([
    ['removes an operation', ({ paths }) => delete paths['/steps/{stepId}']?.put, 'is gone'],
    [
      'renames an operation',
      operation((it) => Object.assign(it, { operationId: 'putStep' })),
      'has another operationId',
    ],
    [
      'takes a role away',
      operation((it) => it['x-roles']?.pop()),
      'focal-point may no longer call it',
    ],
    ['removes a parameter', operation((it) => it.parameters?.pop()), 'query language is gone'],
    [
      'adds a required parameter',
      operation((it) =>
        it.parameters?.push({ in: 'query', name: 'at', required: true, schema: {} }),
      ),
      'query at is required',
    ],
    [
      'requires a parameter',
      parameter('language', { required: true }),
      'query language is required',
    ],
    [
      'narrows a parameter',
      parameter('language', { schema: { enum: ['ar'], default: 'ar' } }),
      'query language / may be fr',
    ],
    [
      'changes a default',
      parameter('language', { schema: { enum: ['ar', 'fr'], default: 'fr' } }),
      'has another default',
    ],
    [
      'requires a body',
      operation((it) => Object.assign(it.requestBody ?? {}, { required: true })),
      'a body is required',
    ],
    [
      'removes a field of a request',
      property('Change', 'reason', undefined),
      'body /reason is gone',
    ],
    [
      'requires a field of a request',
      schema('Change', (it) => it.required?.push('reason')),
      'body /reason may be absent',
    ],
    [
      'narrows the type of a request',
      property('Change', 'reason', { type: 'integer' }),
      'body /reason may be string',
    ],
    [
      'narrows the values of a request',
      property('Change', 'state', { enum: ['open'] }),
      'body /state may be done',
    ],
    [
      'narrows the range of a request',
      property('Change', 'progress', { type: 'integer', minimum: 1, maximum: 100 }),
      'body /progress has another minimum',
    ],
    [
      'shortens a text of a request',
      property('Change', 'reason', { type: 'string', maxLength: 400 }),
      'body /reason has another maxLength',
    ],
    ['removes an answer', operation(({ responses = {} }) => delete responses[200]), '200 is gone'],
    [
      'removes a media type',
      operation(({ responses = {} }) => Object.assign(responses[200] ?? {}, { content: {} })),
      '200 application/json is gone',
    ],
    ['removes a field of an answer', property('Step', 'note', undefined), '200 /note is gone'],
    [
      'lets a field of an answer be absent',
      schema('Step', (it) => it.required?.shift()),
      '200 /id may be absent',
    ],
    [
      'lets a field of an answer be null',
      property('Step', 'id', { type: ['string', 'null'], format: 'uuid' }),
      '200 /id may be null',
    ],
    [
      'lets a reference of an answer be null',
      property('Step', 'note', { anyOf: [{ type: 'string' }, { type: 'null' }] }),
      '200 /note may be null',
    ],
    [
      'lets one of some values of an answer be null',
      property('Step', 'state', { anyOf: [{ enum: ['open', 'done'] }, { type: 'null' }] }),
      '200 /state may be null',
    ],
    [
      'widens the type of an answer',
      property('Step', 'progress', { type: ['number', 'null'], minimum: 0, maximum: 100 }),
      '200 /progress may be number',
    ],
    [
      'widens the values of an answer',
      property('Step', 'state', { enum: ['open', 'done', 'late'] }),
      '200 /state may be late',
    ],
    [
      'opens the values of an answer',
      property('Step', 'state', { type: 'string' }),
      '200 /state may be any value',
    ],
    [
      'widens the range of an answer',
      property('Step', 'progress', { type: ['integer', 'null'], minimum: 0 }),
      '200 /progress has another maximum',
    ],
    [
      'forgets the format of an answer',
      property('Step', 'id', { type: 'string' }),
      '200 /id has another format',
    ],
    [
      'changes the items of an answer',
      property('Step', 'weights', { type: 'array', items: { type: 'string' } }),
      '200 /weights/* may be string',
    ],
    [
      'lets a refusal lack its code',
      schema('Refusal', (it) => it.required?.pop()),
      '404 /code may be absent',
    ],
  ])('that %s breaks clients', (_what, edit, expected) => {
    expect(breakingChanges(released, edited(edit)).join('\n')).toContain(expected)
  })

  it.each<[string, Edit]>([
    ['changes nothing', () => undefined],
    ['adds an operation', ({ paths }) => Object.assign(paths, { '/new': { get: changeStep } })],
    ['gives another role access', operation((it) => it['x-roles']?.push('auditor'))],
    [
      'adds an optional parameter',
      operation((it) => it.parameters?.push({ in: 'query', name: 'at', schema: {} })),
    ],
    [
      'takes more values of a parameter',
      parameter('language', { schema: { enum: ['ar', 'fr', 'en'], default: 'ar' } }),
    ],
    ['takes an optional field more', property('Change', 'evidence', { type: 'string' })],
    ['requires a field of a request no longer', schema('Change', (it) => it.required?.pop())],
    [
      'takes null in a request',
      property('Change', 'progress', { type: ['integer', 'null'], minimum: 0, maximum: 100 }),
    ],
    [
      'takes decimals in a request',
      property('Change', 'progress', { type: 'number', minimum: 0, maximum: 100 }),
    ],
    [
      'adds a field to an answer',
      schema('Step', (it) => {
        Object.assign(it.properties ?? {}, { added: { type: 'string' } })
        it.required?.push('added')
      }),
    ],
    ['promises more of an answer', schema('Step', (it) => it.required?.push('note'))],
    [
      'narrows an answer',
      property('Step', 'progress', { type: 'integer', minimum: 0, maximum: 100 }),
    ],
    [
      'says in another way what may be null',
      property('Step', 'progress', {
        anyOf: [{ type: 'integer', minimum: 0, maximum: 100 }, { type: 'null' }],
      }),
    ],
    ['sends fewer values', property('Step', 'state', { enum: ['open'] })],
    ['refuses for one more reason', property('Refusal', 'code', { enum: ['not-found', 'gone'] })],
    ['declares a new refusal', operation((it) => Object.assign(it.responses ?? {}, { 429: {} }))],
    [
      'describes what was there',
      property('Step', 'note', { type: 'string', description: 'A note' }),
    ],
  ])('that %s breaks nobody', (_what, edit) => {
    expect(breakingChanges(released, edited(edit))).toEqual([])
  })
})

it('the contract keeps what the last release promised', async () => {
  const [last, now] = await Promise.all([read('openapi.released.json'), read('openapi.json')])

  expect(Object.keys(last.paths).length).toBeGreaterThan(0)
  expect(breakingChanges(last, now)).toEqual([])
})
