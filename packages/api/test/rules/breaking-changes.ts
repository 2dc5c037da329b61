import {
  type Body,
  type Contract,
  type NamedOperation,
  operationsOf,
  type Parameter,
  type Schema,
} from './contract.ts'
import { type Direction, incompatibilities } from './schema-compatibility.ts'

/** What of the new contract breaks a client that was written for the old one; additions do not. */
export function breakingChanges(before: Contract, after: Contract): string[] {
  const contracts = { before, after }
  return operationsOf(before).flatMap((old) => {
    const name = `${old.method.toUpperCase()} ${old.path}`
    const operation = after.paths[old.path]?.[old.method]
    if (!operation) return [`${name} is gone`]
    const now = { ...old, operation }
    return [
      ...compareNames(old, now),
      ...compareParameters(old, now, contracts),
      ...compareRequestBody(old, now, contracts),
      ...compareResponses(old, now, contracts),
    ].map((change) => `${name}: ${change}`)
  })
}

interface Contracts {
  before: Contract
  after: Contract
}

function compareNames({ operation: old }: NamedOperation, { operation: now }: NamedOperation) {
  const lost = (old['x-roles'] ?? []).filter((role) => !now['x-roles']?.includes(role))
  return [
    ...(old.operationId === now.operationId ? [] : ['has another operationId']),
    ...lost.map((role) => `${role} may no longer call it`),
  ]
}

function compareParameters(old: NamedOperation, now: NamedOperation, contracts: Contracts) {
  const before = parametersOf(old)
  const after = parametersOf(now)
  return [
    ...[...before.keys()].filter((key) => !after.has(key)).map((key) => `${key} is gone`),
    ...[...after]
      .filter(([key, { required }]) => required && !before.get(key)?.required)
      .map(([key]) => `${key} is required`),
    ...[...before].flatMap(([key, { schema }]) => {
      const other = after.get(key)?.schema
      return other ? compareSchemas(schema, other, contracts, 'request', key) : []
    }),
  ]
}

const parametersOf = ({ operation: { parameters = [] } }: NamedOperation): Map<string, Parameter> =>
  new Map(parameters.map((parameter) => [`${parameter.in} ${parameter.name}`, parameter]))

function compareRequestBody(old: NamedOperation, now: NamedOperation, contracts: Contracts) {
  const before = old.operation.requestBody
  const after = now.operation.requestBody
  return [
    ...(after?.required && !before?.required ? ['a body is required'] : []),
    ...(before ? compareBodies(before, after ?? {}, contracts, 'request', 'body') : []),
  ]
}

function compareResponses(old: NamedOperation, now: NamedOperation, contracts: Contracts) {
  return Object.entries(old.operation.responses ?? {}).flatMap(([status, response]) => {
    const isRefusal = !status.startsWith('2')
    const other = now.operation.responses?.[status]
    if (!other) return isRefusal ? [] : [`${status} is gone`]
    return compareBodies(response, other, contracts, isRefusal ? 'refusal' : 'answer', status)
  })
}

function compareBodies(
  old: Body,
  now: Body,
  contracts: Contracts,
  direction: Direction,
  name: string,
): string[] {
  return Object.entries(old.content ?? {}).flatMap(([mediaType, { schema: before }]) => {
    const other = now.content?.[mediaType]
    if (!other) return [`${name} ${mediaType} is gone`]
    const { schema: after } = other
    return before && after ? compareSchemas(before, after, contracts, direction, name) : []
  })
}

function compareSchemas(
  old: Schema,
  now: Schema,
  { before, after }: Contracts,
  direction: Direction,
  name: string,
): string[] {
  const was = { contract: before, schema: old }
  const is = { contract: after, schema: now }
  const [wide, narrow] = direction === 'request' ? [is, was] : [was, is]
  return incompatibilities(wide, narrow, direction).map((change) => `${name} ${change}`)
}
