import { isDeepStrictEqual } from 'node:util'

import {
  type Contract,
  type NamedOperation,
  operationsOf,
  type Permission,
  type Schema,
} from './contract.ts'

type Permissions = Readonly<Record<string, Permission>>

/** What an operation lacks before a stranger can call it without asking us. */
export function operationFaults(contract: Contract, permissions: Permissions): string[] {
  const tags = new Set((contract.tags ?? []).map(({ name }) => name))
  const operations = operationsOf(contract)
  const names = operations.map(({ operation }) => operation.operationId ?? '')
  return [
    ...operations.flatMap((one) => [
      ...nameFaults(one, tags),
      ...roleFaults(one, permissions),
      ...answerFaults(one),
      ...refusalFaults(one),
      ...parameterFaults(one),
    ]),
    ...names
      .filter((name, index) => names.indexOf(name) !== index)
      .map((name) => `${name}: there are two`),
    ...Object.keys(permissions)
      .filter((name) => !names.includes(name))
      .map((name) => `${name}: has a row in the permission table and no operation`),
  ]
}

const label = ({ method, path, operation }: NamedOperation) =>
  operation.operationId ?? `${method} ${path}`

function nameFaults(one: NamedOperation, known: ReadonlySet<string>): string[] {
  const { operationId = '', summary, tags = [] } = one.operation
  const isNamed = /^[a-z]+([A-Z][a-z]+)+$/.test(operationId)
  const isTagged = tags.length === 1 && tags.every((tag) => known.has(tag))
  return [
    ...(isNamed ? [] : [`${label(one)}: its operationId is no verb and noun`]),
    ...(summary ? [] : [`${label(one)}: has no summary`]),
    ...(isTagged ? [] : [`${label(one)}: has not exactly one known tag`]),
  ]
}

function roleFaults(one: NamedOperation, permissions: Permissions): string[] {
  const { operationId = '', 'x-roles': roles, 'x-permission': printed } = one.operation
  const row = permissions[operationId]
  if (!row) return [`${label(one)}: has no row in the permission table`]
  return [
    ...(Object.keys(row.roles).join() === roles?.join()
      ? []
      : [`${label(one)}: x-roles is not its row`]),
    ...(isDeepStrictEqual(row, printed) ? [] : [`${label(one)}: x-permission is not its row`]),
    ...(one.operation.description ? [] : [`${label(one)}: does not say in words who may call it`]),
  ]
}

function answerFaults(one: NamedOperation): string[] {
  const { 200: read, 201: created, 204: done } = one.operation.responses ?? {}
  const [{ schema } = {}] = Object.values((read ?? created)?.content ?? {})
  return schema?.$ref || done ? [] : [`${label(one)}: answers with no named component`]
}

/** Any request may name a parameter that nobody knows, and meet a server in trouble. */
function refusalFaults(one: NamedOperation): string[] {
  const isProblem = (status: number) =>
    one.operation.responses?.[status]?.content?.['application/problem+json']?.schema?.$ref ===
    '#/components/schemas/ProblemDetails'
  return [400, 500, 503]
    .filter((status) => !isProblem(status))
    .map((status) => `${label(one)}: does not say how it refuses with ${status}`)
}

function parameterFaults(one: NamedOperation): string[] {
  return (one.operation.parameters ?? [])
    .filter(({ description }) => !description)
    .map(({ name }) => `${label(one)}: does not describe its parameter ${name}`)
}

/** Components and properties that a reader would have to guess at. */
export function undescribed(contract: Contract): string[] {
  return Object.entries(contract.components.schemas).flatMap(([name, schema]) => [
    ...(schema.description ? [] : [name]),
    ...undescribedProperties(schema, name),
  ])
}

function undescribedProperties({ properties = {}, items }: Schema, at: string): string[] {
  return [
    ...Object.entries(properties).flatMap(([name, schema]) => [
      ...(isDescribed(schema) ? [] : [`${at}.${name}`]),
      ...undescribedProperties(schema, `${at}.${name}`),
    ]),
    ...(items ? undescribedProperties(items, `${at}.*`) : []),
  ]
}

/** In its own words, or by the component that it is, may be, or is a list of. */
function isDescribed({ description, $ref, items, anyOf = [] }: Schema): boolean {
  return Boolean(description || $ref || items?.$ref || anyOf.some((choice) => choice.$ref))
}
