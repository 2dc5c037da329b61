// @ts-check
import { existsSync, readFileSync } from 'node:fs'

/** @typedef {{ passed: number, failed: number }} Counts */

/**
 * @param {string} path
 * @returns {Counts}
 */
export function countVitest(path) {
  const report = readReport(path)
  if (!report) return { passed: 0, failed: 0 }
  /** @type {{ status: string, assertionResults: { status: string }[] }[]} */
  const files = report.testResults
  // A file that cannot be loaded has no tests to fail.
  const unloaded = files.filter(
    ({ status, assertionResults }) =>
      status === 'failed' && assertionResults.every((test) => test.status !== 'failed'),
  )
  return { passed: report.numPassedTests, failed: report.numFailedTests + unloaded.length }
}

/**
 * @param {string} path
 * @returns {Counts}
 */
export function countPlaywright(path) {
  const stats = readReport(path)?.stats
  if (!stats) return { passed: 0, failed: 0 }
  return { passed: stats.expected + stats.flaky, failed: stats.unexpected }
}

/**
 * How many tests have failed in all. A stage that fails without a failing test, such as a check,
 * counts as one; so does a suite that passes because it has looked at nothing.
 * @param {{ name: string, passed: boolean }[]} stages
 * @param {Record<string, Counts>} counts of the stages that are suites
 */
export function countFailures(stages, counts) {
  return stages.reduce((failures, { name, passed }) => {
    const suite = counts[name]
    if (suite && suite.failed > 0) return failures + suite.failed
    const isHollow = suite !== undefined && suite.passed === 0
    return passed && !isHollow ? failures : failures + 1
  }, 0)
}

/** @param {string} path */
export const readReport = (path) =>
  existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')) : undefined
