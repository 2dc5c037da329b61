import { execFile } from 'node:child_process'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { scopesOpening } from '@iltizam/shared/key-scopes'
import { OPERATIONS, relationsOf, statesOf } from '@iltizam/shared/permissions'
import { createConfig, lintFromString } from '@redocly/openapi-core'
import { describe, expect, it } from 'vitest'

import { describedApp } from '../scripts/described-app.ts'
import type { Contract, Operation } from './rules/contract.ts'
import { operationFaults, undescribed } from './rules/contract-faults.ts'
import { root } from './rules/run-tool.ts'

const committed = await readFile(join(root, 'packages/api/openapi.json'), 'utf8')
const contract: Contract = JSON.parse(committed)

const permissions = Object.fromEntries(
  OPERATIONS.map((operation) => {
    const roles = relationsOf(operation).map(({ role, relation }) => [role, relation])
    const scopes = scopesOpening(operation)
    return [
      operation,
      { roles: Object.fromEntries(roles), while: { ...statesOf(operation) }, scopes },
    ]
  }),
)

async function lint(document: object): Promise<string[]> {
  const config = await createConfig({ extends: ['recommended-strict'] })
  const source = JSON.stringify(document)
  const problems = await lintFromString({ source, absoluteRef: '/openapi.json', config })
  return problems.map(({ ruleId, message }) => `${ruleId}: ${message}`)
}

describe('the contract', () => {
  it('that is committed is the one that the code serves (npm run contract)', async () => {
    const app = await describedApp()

    expect(JSON.parse(JSON.stringify(app.swagger()))).toEqual(contract)
    await app.close()
  })

  it('is the one that the web’s client was generated from (npm run contract)', async () => {
    const generate = join(root, 'packages/web/node_modules/.bin/openapi-typescript')
    const { stdout } = await promisify(execFile)(generate, [
      join(root, 'packages/api/openapi.json'),
    ])
    const client = await readFile(join(root, 'packages/web/src/api/contract.gen.ts'), 'utf8')

    expect(stdout).toContain('export interface paths')
    expect(client.trim()).toBe(stdout.trim())
  })

  it('is valid OpenAPI 3.1, with nothing that its linter objects to', async () => {
    expect(JSON.parse(committed).openapi).toMatch(/^3\.1\./)
    expect(await lint(contract)).toEqual([])
  })

  it('names, describes and guards every operation, and says how each refuses', () => {
    expect(operationFaults(contract, permissions)).toEqual([])
  })

  it('leaves no component and no property to guess at', () => {
    expect(undescribed(contract)).toEqual([])
  })
})

describe('the guard of the contract', () => {
  const problem = {
    content: {
      'application/problem+json': { schema: { $ref: '#/components/schemas/ProblemDetails' } },
    },
  }
  const listSteps: Operation = {
    operationId: 'listSteps',
    summary: 'The steps',
    tags: ['steps'],
    description: 'Who may: everybody.',
    'x-roles': ['public'],
    'x-permission': { roles: { public: 'any' }, while: {}, scopes: [] },
    parameters: [{ in: 'query', name: 'at', description: 'When', schema: {} }],
    responses: {
      200: { content: { 'application/json': { schema: { $ref: '#/components/schemas/Step' } } } },
      400: problem,
      500: problem,
      503: problem,
    },
  }
  const of = (changes: Operation): Contract => ({
    paths: { '/steps': { get: { ...listSteps, ...changes } } },
    components: { schemas: {} },
    tags: [{ name: 'steps' }],
  })
  const permissions = { listSteps: { roles: { public: 'any' }, while: {}, scopes: [] } }

  it('has nothing against a complete operation', () => {
    expect(operationFaults(of({}), permissions)).toEqual([])
  })

  it.each<[string, Operation]>([
    ['its operationId is no verb and noun', { operationId: 'steps' }],
    ['has no summary', { summary: '' }],
    ['has not exactly one known tag', { tags: ['stairs'] }],
    ['has not exactly one known tag', { tags: ['steps', 'steps'] }],
    ['has no row in the permission table', { operationId: 'listStairs' }],
    ['has a row in the permission table and no operation', { operationId: 'listStairs' }],
    ['x-roles is not its row', { 'x-roles': ['auditor'] }],
    ['x-roles is not its row', { 'x-roles': [] }],
    [
      'x-permission is not its row',
      { 'x-permission': { roles: { public: 'own-organization' }, while: {}, scopes: [] } },
    ],
    [
      'x-permission is not its row',
      { 'x-permission': { roles: { public: 'any' }, while: { plan: ['closed'] }, scopes: [] } },
    ],
    ['does not say in words who may call it', { description: '' }],
    ['answers with no named component', { responses: { ...listSteps.responses, 200: {} } }],
    ['does not say how it refuses with 400', { responses: { ...listSteps.responses, 400: {} } }],
    ['does not say how it refuses with 503', { responses: { ...listSteps.responses, 503: {} } }],
    [
      'does not describe its parameter at',
      { parameters: [{ in: 'query', name: 'at', schema: {} }] },
    ],
  ])('finds that an operation %s', (fault, changes) => {
    expect(operationFaults(of(changes), permissions).join('\n')).toContain(fault)
  })

  it('finds two operations of one name', () => {
    const { paths, ...rest } = of({})
    const twice = { ...rest, paths: { ...paths, '/stairs': paths['/steps'] ?? {} } }

    expect(operationFaults(twice, permissions)).toEqual(['listSteps: there are two'])
  })

  it('finds what is not described, however deep it lies', () => {
    const schemas = {
      Step: {
        description: 'A step',
        properties: {
          id: { type: 'string' },
          theme: { $ref: '#/components/schemas/Theme' },
          parts: {
            type: 'array',
            description: 'Its parts',
            items: { properties: { weight: { type: 'number' } } },
          },
        },
      },
      Theme: { properties: {} },
    }

    expect(undescribed({ paths: {}, components: { schemas } })).toEqual([
      'Step.id',
      'Step.parts.*.weight',
      'Theme',
    ])
  })

  it('lints: a document that is not valid is refused', async () => {
    const faults = await lint({
      openapi: '3.1.0',
      info: { title: 'It' },
      paths: { '/a': { get: {} } },
    })

    expect(faults.join('\n')).toContain('struct')
  })
})
