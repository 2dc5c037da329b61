import type { Contract, Operation, Schema } from './contract.ts'

const step: Schema = {
  type: 'object',
  required: ['id', 'progress', 'state'],
  properties: {
    id: { type: 'string', format: 'uuid' },
    progress: { type: ['integer', 'null'], minimum: 0, maximum: 100 },
    state: { enum: ['open', 'done'] },
    note: { type: 'string' },
    weights: { type: 'array', items: { type: 'number' } },
    parent: { anyOf: [{ $ref: '#/components/schemas/Step' }, { type: 'null' }] },
  },
}
const refusal: Schema = {
  type: 'object',
  required: ['code'],
  properties: { code: { enum: ['not-found'] } },
}
const change: Schema = {
  type: 'object',
  additionalProperties: false,
  required: ['progress'],
  properties: {
    progress: { type: 'integer', minimum: 0, maximum: 100 },
    reason: { type: 'string', maxLength: 500 },
    state: { enum: ['open', 'done'] },
  },
}
export const changeStep: Operation = {
  operationId: 'changeStep',
  'x-roles': ['secretariat', 'focal-point'],
  parameters: [
    { in: 'path', name: 'stepId', required: true, schema: { type: 'string' } },
    { in: 'query', name: 'language', schema: { enum: ['ar', 'fr'], default: 'ar' } },
  ],
  requestBody: {
    required: false,
    content: { 'application/json': { schema: { $ref: '#/components/schemas/Change' } } },
  },
  responses: {
    200: { content: { 'application/json': { schema: { $ref: '#/components/schemas/Step' } } } },
    404: {
      content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Refusal' } } },
    },
  },
}
export const released: Contract = {
  paths: { '/steps/{stepId}': { put: changeStep } },
  components: { schemas: { Step: step, Change: change, Refusal: refusal } },
}

export type Edit = (contract: Contract) => void

/** The released contract after an edit of its own. */
export function edited(edit: Edit): Contract {
  const contract = structuredClone(released)
  edit(contract)
  return contract
}
export const operation =
  (edit: (operation: Operation) => void): Edit =>
  (contract) => {
    const found = contract.paths['/steps/{stepId}']?.put
    if (found) edit(found)
  }
export const schema =
  (name: string, edit: (schema: Schema) => void): Edit =>
  (contract) => {
    const found = contract.components.schemas[name]
    if (found) edit(found)
  }
export const property = (name: string, key: string, value: Schema | undefined): Edit =>
  schema(name, ({ properties = {} }) => {
    if (value) properties[key] = value
    else delete properties[key]
  })
export const parameter = (name: string, value: object): Edit =>
  operation(({ parameters = [] }) => {
    const found = parameters.find((candidate) => candidate.name === name)
    if (found) Object.assign(found, value)
  })
