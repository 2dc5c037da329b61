import { reaches } from './mandates.ts'
import { type Caller, type OperationId, relationsOf, reportsFor, statesOf } from './permissions.ts'
import type { ObjectStates, Relation } from './relations.ts'
import type { Role } from './vocabulary.ts'

/** What relations are told by. What it does not say is nobody's own. */
export interface Subject {
  /** Whose word it is, or who answers for it. */
  organizationId?: string | null
  /** Where it has a place in a plan: a mandate may be for that place alone. */
  commitmentId?: string
  activityId?: string
  committeeId?: string
  accountId?: string
  /** The secretariat recorded what a body said. */
  onBehalf?: boolean
  /** The accounts of all who wrote any of it down. */
  writerIds?: readonly string[]
}

const stands: Record<Relation, (caller: Caller, subject: Subject) => boolean> = {
  any: () => true,
  'own-organization': ({ mandates }, { organizationId, commitmentId, activityId }) =>
    mandates.some(
      (mandate) =>
        mandate.organizationId === organizationId &&
        (commitmentId === undefined ||
          activityId === undefined ||
          reaches(mandate, { commitmentId, activityId })),
    ),
  'own-committee': ({ seats }, subject) =>
    seats.some(({ committeeId }) => committeeId === subject.committeeId),
  'own-account': ({ accountId }, subject) => accountId !== null && accountId === subject.accountId,
  'on-behalf': (_, { onBehalf = false }) => onBehalf,
  'written-by-others': ({ accountId }, { writerIds }) =>
    writerIds !== undefined && !writerIds.some((id) => id === accountId),
}

/** The role by which somebody may do something with a thing, the first of the row that lets them. */
export function actingRole(
  operation: OperationId,
  caller: Caller,
  subject: Subject,
): Role | undefined {
  const row = relationsOf(operation)
  const found = row.find(
    ({ role, relation }) =>
      (role === 'public' || caller.roles.includes(role)) && stands[relation](caller, subject),
  )
  return found?.role
}

/** Whether somebody may do something with a thing, as far as it depends on who they are to it. */
export const mayActOn = (operation: OperationId, caller: Caller, subject: Subject): boolean =>
  actingRole(operation, caller, subject) !== undefined

/** Of whom somebody reaches the things by an operation: of everybody, or of some bodies. */
export type Reach = 'all' | string[]

/** What `mayActOn` comes to for all things at once, for who asks a database for them. */
export function reachOf(operation: OperationId, caller: Caller): Reach {
  const relations = relationsOf(operation).flatMap(({ role, relation }) =>
    role === 'public' || caller.roles.includes(role) ? [relation] : [],
  )
  if (relations.includes('any')) return 'all'
  return relations.includes('own-organization') ? reportsFor(caller) : []
}

/** Whether an operation is possible while a thing is in that state. */
export function isPossible<O extends keyof ObjectStates>(
  operation: OperationId,
  object: O,
  state: ObjectStates[O],
): boolean {
  const states: readonly ObjectStates[O][] | undefined = statesOf(operation)[object]
  return states === undefined || states.includes(state)
}
