import { scopesOpening } from '@iltizam/shared/key-scopes'
import { OPERATIONS, type OperationId, relationsOf } from '@iltizam/shared/permissions'
import { RELATIONS } from '@iltizam/shared/relations'
import { ROLES, type Role } from '@iltizam/shared/vocabulary'

import { stateWords } from '../src/http/describe-permission.ts'
import { translate } from '../src/i18n/translate.ts'

const say = (key: string) => translate('en', key)

const introduction = `# Who may do what

Made by \`npm run contract\` from the one table, \`packages/shared/src/permissions.ts\`, by which the API
refuses and the screens offer. An empty cell is a refusal: 401 to who has not signed in, 403 to whoever
holds none of the roles named. Everybody may do what the public may. Whoever holds several roles may do
what any of them may. What is of another body answers as what does not exist, 404; what may be read but
not changed, 403; what is in another state, 409 or 422. A system calls with a [key](keys.md): of what its
column names it may call what one of the key's scopes, which stand there too, opens; else 403. The administrator has no editorial right by that
alone, and the auditor changes nothing but their own account.

How somebody has to stand to the thing:
`

/** The permission table for people to read, as Markdown. */
export function permissionsPage(): string {
  const relations = RELATIONS.map(
    (relation) => `- \`${relation}\`: ${say(`permissions:relations.${relation}`)}`,
  )
  const names = ROLES.map((role) => say(`accounts:roles.${role}`))
  const head = ['Operation', ...names, 'While']
  const table = [head, head.map(() => '---'), ...OPERATIONS.map(rowOf)]
  return [introduction, ...relations, '', ...table.map(line), ''].join('\n')
}

const rowOf = (operation: OperationId) => [
  `\`${operation}\``,
  ...ROLES.map((role) => cellOf(operation, role)),
  stateWords(operation),
]

function cellOf(operation: OperationId, role: Role): string {
  const { relation } = relationsOf(operation).find((rule) => rule.role === role) ?? {}
  const scopes = role === 'system' ? scopesOpening(operation) : []
  return [...(relation ? [relation] : []), ...scopes].map((code) => `\`${code}\``).join(' ')
}

const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`
