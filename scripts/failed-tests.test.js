// @ts-check
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'

import { failedInPlaywright, failedInVitest } from './failed-tests.js'
import { inRoot } from './workspace.js'

const folder = mkdtempSync(join(tmpdir(), 'iltizam-failed-'))
afterAll(() => rmSync(folder, { recursive: true }))

/** @param {object} report */
function written(report) {
  const path = join(folder, 'report.json')
  writeFileSync(path, JSON.stringify(report))
  return path
}

describe('what failed', () => {
  it('is told of vitest by file and name, with the beginning of its message', () => {
    const name = inRoot('packages/shared/src/days.test.ts')
    const failed = {
      fullName: 'a day ends',
      status: 'failed',
      failureMessages: ['\u001b[31mExpected\u001b[39m 1\n\n2\n3\n4\n5\n6\n7'],
    }
    const passed = { fullName: 'a day begins', status: 'passed', failureMessages: [] }
    const file = { name, status: 'failed', message: '', assertionResults: [passed, failed] }
    expect(failedInVitest(written({ testResults: [file] }))).toEqual([
      {
        test: 'packages/shared/src/days.test.ts › a day ends',
        message: 'Expected 1\n2\n3\n4\n5\n6',
      },
    ])
  })

  it('is the file where it could not be loaded', () => {
    const name = inRoot('packages/shared/src/days.test.ts')
    const file = { name, status: 'failed', message: 'no such module', assertionResults: [] }
    expect(failedInVitest(written({ testResults: [file] }))).toEqual([
      { test: 'packages/shared/src/days.test.ts', message: 'no such module' },
    ])
  })

  it('is told of Playwright however deep its test lies', () => {
    const errors = [{ message: 'Test timeout' }, { message: 'locator.click' }]
    const spec = {
      title: 'opens',
      file: 'a.spec.ts',
      ok: false,
      tests: [{ results: [{ errors }] }],
    }
    const fine = { ...spec, ok: true }
    const report = { suites: [{ specs: [fine], suites: [{ specs: [spec] }] }] }
    expect(failedInPlaywright(written(report))).toEqual([
      { test: 'a.spec.ts › opens', message: 'Test timeout\nlocator.click' },
    ])
  })

  it('is nothing where no report was written', () => {
    const path = join(folder, 'none.json')
    expect([...failedInVitest(path), ...failedInPlaywright(path)]).toEqual([])
  })
})
