/** What the rules look at of an OpenAPI 3.1 document. */
export interface Contract {
  paths: Record<string, Record<string, Operation>>
  components: { schemas: Record<string, Schema> }
  tags?: { name: string }[]
}

export interface Operation {
  operationId?: string
  summary?: string
  tags?: string[]
  'x-roles'?: string[]
  'x-permission'?: Permission
  description?: string
  parameters?: Parameter[]
  requestBody?: Body & { required?: boolean }
  responses?: Record<string, Body>
}

/** Each role with how it has to stand to the thing, and the states in which that can be. */
export interface Permission {
  roles: Record<string, string>
  while: Record<string, readonly string[]>
  /** Of a key, any of which opens it. */
  scopes: readonly string[]
}

export interface Parameter {
  in: string
  name: string
  required?: boolean
  description?: string
  example?: unknown
  schema: Schema
}

export interface Body {
  content?: Record<string, { schema?: Schema }>
}

export interface Schema {
  $ref?: string
  type?: string | string[]
  pattern?: string
  enum?: unknown[]
  const?: unknown
  properties?: Record<string, Schema>
  required?: string[]
  additionalProperties?: boolean | Schema
  items?: Schema
  anyOf?: Schema[]
  oneOf?: Schema[]
  allOf?: Schema[]
  description?: string
  [keyword: string]: unknown
}

export interface NamedOperation {
  path: string
  method: string
  operation: Operation
}

export const operationsOf = ({ paths }: Contract): NamedOperation[] =>
  Object.entries(paths).flatMap(([path, operations]) =>
    Object.entries(operations).map(([method, operation]) => ({ path, method, operation })),
  )

/** The component that a reference names. */
export function componentOf(contract: Contract, $ref: string): Schema {
  const schema = contract.components.schemas[$ref.replace('#/components/schemas/', '')]
  if (!schema) throw new Error(`${$ref} is not in the contract`)
  return schema
}
