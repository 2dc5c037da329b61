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

/** @param {string} path */
const readReport = (path) => (existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')) : undefined)
