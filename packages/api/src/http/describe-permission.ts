import { scopesOpening } from '@iltizam/shared/key-scopes'
import { type OperationId, relationsOf, rolesOf, statesOf } from '@iltizam/shared/permissions'

import { translate } from '../i18n/translate.ts'

/** Its row of the table as OpenAPI prints it: for programs, and in words. */
export function describePermission(operation: OperationId) {
  const roles = relationsOf(operation).map(({ role, relation }) => [role, relation])
  const scopes = scopesOpening(operation)
  return {
    description: permissionWords(operation),
    'x-roles': rolesOf(operation),
    'x-permission': { roles: Object.fromEntries(roles), while: statesOf(operation), scopes },
  }
}

/** As the contract is written, and the documentation. */
const say = (key: string, values?: Record<string, string>) => translate('en', key, values)

/** Who may call an operation, and when, as a sentence. */
function permissionWords(operation: OperationId): string {
  const rules = relationsOf(operation)
  const isPublic = rules.some(({ role }) => role === 'public')
  const roles = rules.map(({ role, relation }) => {
    const name = say(`accounts:roles.${role}`)
    return relation === 'any'
      ? name
      : say('permissions:role', { role: name, relation: say(`permissions:relations.${relation}`) })
  })
  const who = isPublic ? say('permissions:everybody') : roles.join(', ')
  const states = stateWords(operation)
  const scopes = scopesOpening(operation)
  return [
    say('permissions:who', { roles: who }),
    ...(states ? [say('permissions:while', { states })] : []),
    ...(scopes.length > 0 ? [say('permissions:scopes', { scopes: listed(scopes) })] : []),
  ].join(' ')
}

const listed = (codes: readonly string[]) => codes.map((code) => `\`${code}\``).join(', ')

/** The states in which an operation is possible; empty where it is in all. */
export function stateWords(operation: OperationId): string {
  return Object.entries(statesOf(operation))
    .map(([object, states]) =>
      say('permissions:state', {
        object: say(`permissions:objects.${object}`),
        states: listed(states),
      }),
    )
    .join('; ')
}
