import { readFile } from 'node:fs/promises'

import { KEY_SCOPES } from '@iltizam/shared/vocabulary'
import { describe, expect } from 'vitest'

import { describedApp } from '../scripts/described-app.ts'
import { type Contract, type NamedOperation, operationsOf } from './rules/contract.ts'
import { signedInAs } from './support/callers.ts'
import { seedSystem } from './support/seed-systems.ts'
import { test } from './support/stage.ts'
import { stateOf } from './support/state-of.ts'
import { validRequest } from './support/valid-requests.ts'

const description = await describedApp()
const operations = operationsOf(description.swagger() as unknown as Contract)
await description.close()

const rolesOf = ({ operation }: NamedOperation) => operation['x-roles'] ?? []
const scopesOf = ({ operation }: NamedOperation) => operation['x-permission']?.scopes ?? []

/** What a key with one scope is answered by an operation that is not for everybody. */
function expected(named: NamedOperation, scope: string) {
  if (scopesOf(named).includes(scope)) return undefined
  return rolesOf(named).includes('system') ? 'scope-missing' : 'not-allowed'
}

const cells = operations
  .filter((named) => !rolesOf(named).includes('public'))
  .flatMap((named) => KEY_SCOPES.map((scope) => ({ named, scope })))

describe('a key', () => {
  test('is of use where the row has systems, and nowhere else', () => {
    const opened = operations.filter((named) => scopesOf(named).length > 0)
    const named = operations.filter((one) => rolesOf(one).includes('system'))

    expect(opened).toEqual(named)
    for (const scope of KEY_SCOPES)
      expect(opened.some((one) => scopesOf(one).includes(scope))).toBe(true)
  })

  test('is described by docs/keys.md with what each scope opens', async () => {
    const page = await readFile(new URL('../../../docs/keys.md', import.meta.url), 'utf8')
    const rows = [...page.matchAll(/^\| `([a-z-]+)` +\| (.+?) +\|$/gm)]
    const told = rows.map(([, scope, opened = '']) => ({
      scope,
      opened: opened.split(', ').sort(),
    }))
    const opening = (scope: string) =>
      operations
        .filter((one) => scopesOf(one).some((other) => other === scope))
        .map(({ operation }) => `\`${operation.operationId}\``)
        .sort()

    expect(told).toEqual(KEY_SCOPES.map((scope) => ({ scope, opened: opening(scope) })))
  })

  test.for(cells.map((cell) => [cell.scope, cell.named.operation.operationId, cell] as const))(
    'for %s and %s',
    async ([scope, , { named }], { stage: { app, db, occasion, attempt } }) =>
      attempt(async () => {
        const { administrator: by, organizations } = occasion
        const whose = { organizationId: organizations.lead, by, scopes: [scope] }
        const { key } = await seedSystem(db, whose)
        const caller = { who: scope, role: 'system', cookie: '', key }
        const before = await stateOf(db)
        const answer = await app.inject(signedInAs(validRequest(named, occasion), caller))
        const code = expected(named, scope)

        if (code === undefined) expect(answer.statusCode, answer.body).toBeLessThan(300)
        else {
          expect([answer.statusCode, answer.json().code]).toEqual([403, code])
          expect(await stateOf(db)).toBe(before)
        }
      }),
  )
})
