import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, it } from 'vitest'

import { root } from './rules/run-tool.ts'

const STATES = ['met', 'operator', 'does not apply', 'not met']

const read = (path: string) => readFile(join(root, path), 'utf8')
const levels: Record<string, number> = JSON.parse(
  await read('docs/schemas/asvs-5.0.0-level-2.json'),
)
const rows = rowsOf(await read('docs/asvs.md'))

function rowsOf(page: string) {
  return [...page.matchAll(/^\| (V\d[\d.]*) +\|(.*)\|$/gm)].map(([, id = '', rest = '']) => {
    const [level, , state = '', shown = ''] = rest.split('|').map((cell) => cell.trim())
    const named = [...shown.matchAll(/`([^`]+\.(?:tsx?|md|json|yaml))`|\]\(([^)]+)\)/g)]
    const paths = named.map(([, path, link]) => path ?? join('docs', link ?? ''))
    return { id, level: Number(level), state, shown, paths }
  })
}

/** A path without a package is in the API, or in its sources. */
const isThere = (path: string) =>
  ['', 'packages/api', 'packages/api/src'].some((folder) => existsSync(join(root, folder, path)))

it('the page has each requirement of levels 1 and 2 once, in its order', () => {
  expect(rows.map(({ id, level }) => [id, level])).toEqual(Object.entries(levels))
  expect(rows).toHaveLength(253)
})

it('says of each in one of four words how it stands', () => {
  expect(rows.filter(({ state }) => !STATES.includes(state))).toEqual([])
})

it('names files that there are', () => {
  expect(rows.flatMap(({ paths }) => paths).filter((path) => !isThere(path))).toEqual([])
})

it('shows what is met or left to the operator, and says why anything else', () => {
  const isShown = ({ state, paths, shown }: (typeof rows)[number]) =>
    ['met', 'operator'].includes(state) ? paths.length > 0 : shown !== ''
  expect(rows.filter((row) => !isShown(row)).map(({ id }) => id)).toEqual([])
})

it('has the sum that SECURITY.md tells, and all that is not met is told there', async () => {
  const security = await read('SECURITY.md')
  const count = (state: string) => rows.filter((row) => row.state === state).length
  const [met, operator, other, missing] = STATES.map(count)
  expect(security.replaceAll(/\s+/g, ' ')).toContain(
    `${met} are met, ${operator} are the operator’s, ${other} do not apply, ${missing} are not met`,
  )
  const told = [...security.matchAll(/\bV\d+\.\d+\.\d+\b/g)].map(([id]) => id)
  expect(told).toEqual(rows.filter(({ state }) => state === 'not met').map(({ id }) => id))
})
