// @ts-check
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'

import { countFailures, countPlaywright, countVitest } from './test-counts.js'

/** @type {string} */
let folder
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'iltizam-counts-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

/** @param {object} report */
function written(report) {
  const path = join(folder, 'report.json')
  writeFileSync(path, JSON.stringify(report))
  return path
}

describe('the counts of a suite', () => {
  it('are those of its report', () => {
    const vitest = { numPassedTests: 3, numFailedTests: 1, testResults: [] }
    const playwright = { stats: { expected: 4, flaky: 1, unexpected: 2, skipped: 9 } }
    expect(countVitest(written(vitest))).toEqual({ passed: 3, failed: 1 })
    expect(countPlaywright(written(playwright))).toEqual({ passed: 5, failed: 2 })
  })

  it('take a file that could not be loaded for a failed test', () => {
    const testResults = [
      { status: 'failed', assertionResults: [] },
      { status: 'failed', assertionResults: [{ status: 'failed' }] },
      { status: 'passed', assertionResults: [{ status: 'passed' }] },
    ]
    const report = { numPassedTests: 1, numFailedTests: 1, testResults }
    expect(countVitest(written(report))).toEqual({ passed: 1, failed: 2 })
  })

  it('are nothing where it has written no report', () => {
    const path = join(folder, 'none.json')
    expect(countVitest(path)).toEqual({ passed: 0, failed: 0 })
    expect(countPlaywright(path)).toEqual({ passed: 0, failed: 0 })
  })
})

describe('the failures of a run', () => {
  const counts = { vitest: { passed: 5, failed: 0 }, playwright: { passed: 2, failed: 0 } }
  const stages = [
    { name: 'check', passed: true },
    { name: 'vitest', passed: true },
    { name: 'playwright', passed: true },
  ]

  it('are none where every stage passes and every suite has looked at something', () => {
    expect(countFailures(stages, counts)).toBe(0)
  })

  it('are the failed tests, and one for a check that fails', () => {
    const failing = [
      { name: 'check', passed: false },
      { name: 'vitest', passed: false },
    ]
    expect(countFailures(failing, { ...counts, vitest: { passed: 5, failed: 3 } })).toBe(4)
  })

  it('are one for a suite that dies without a failed test', () => {
    expect(countFailures([{ name: 'vitest', passed: false }], counts)).toBe(1)
  })

  it('are one for a suite that passes and counts nothing', () => {
    const hollow = { ...counts, playwright: { passed: 0, failed: 0 } }
    expect(countFailures(stages, hollow)).toBe(1)
  })
})
