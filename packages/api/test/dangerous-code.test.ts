import { expect, it } from 'vitest'

import { dangersIn } from './rules/dangerous-code.ts'
import { readSources } from './rules/sources.ts'

it('no text that somebody sends becomes code', async () => {
  const sources = await readSources('packages/api/src', 'packages/shared/src', 'packages/web/src')
  expect(sources.size).toBeGreaterThan(300)
  expect(dangersIn(sources)).toEqual([])
})

it.each([
  ['code', 'const run = eval(text)'],
  ['code', "import { runInNewContext } from 'node:vm'"],
  ['markup', '<div dangerouslySetInnerHTML={{ __html: text }} />'],
  ['markup', 'element.innerHTML = text'],
  ['message', 'window.parent.postMessage(text)'],
  ['statement', 'db.execute(sql.raw(text))'],
  ['name', 'order(sql.identifier(text))'],
  ['command', "import { exec } from 'node:child_process'"],
  ['pattern', 'new RegExp(text)'],
  ['predictable number', 'const token = Math.random()'],
])('one that could become a %s is found: %s', (what, line) => {
  const path = 'packages/api/src/features/plans/some-file.ts'
  expect(dangersIn(new Map([[path, line]]))).toEqual([`${path}: ${what}`])
  expect(dangersIn(new Map([['packages/api/src/some-file.test.ts', line]]))).toEqual([])
})
