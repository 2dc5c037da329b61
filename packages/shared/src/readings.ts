import { OPERATIONS, type OperationId, type PERMISSIONS, rolesOf } from './permissions.ts'

/** It travels as it is read, and is an event of its own each time. */
const TELLS_ITSELF = 'exportAuditEvents'

type RolesIn<Row> = Row extends readonly (infer Role)[] ? Role : keyof Row
type OpenTo<Role> = {
  [Id in OperationId]: Role extends RolesIn<(typeof PERMISSIONS)[Id]> ? Id : never
}[OperationId]
export type ReadingOperation = Exclude<OpenTo<'auditor'>, OpenTo<'public'> | typeof TELLS_ITSELF>

/**
 * What the table opens to an auditor beyond what everybody reads: who watches others is watched too,
 * and an auditor's reading of it leaves an event.
 */
export const READINGS: readonly ReadingOperation[] = OPERATIONS.filter(isReading)

function isReading(operation: OperationId): operation is ReadingOperation {
  const roles = rolesOf(operation)
  return operation !== TELLS_ITSELF && roles.includes('auditor') && !roles.includes('public')
}

/** What somebody asked to see: the operation, and what of its things. */
export interface Reading {
  operation: ReadingOperation
  asked: Readonly<Record<string, unknown>>
}
