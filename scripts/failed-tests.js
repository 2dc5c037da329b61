// @ts-check
import { relative } from 'node:path'

import { readReport } from './test-counts.js'
import { inRoot } from './workspace.js'

/** The colours of a message, which are noise in a log. */
const COLOURS = new RegExp(`${String.fromCharCode(27)}\\[[0-9;]*m`, 'g')
const LINES = 6

/**
 * What failed, as a log that is cut at its beginning must still say at its end.
 * @typedef {{ test: string, message: string }} FailedTest
 */

/**
 * @param {string} path of vitest's report
 * @returns {FailedTest[]}
 */
export function failedInVitest(path) {
  /** @type {{ name: string, status: string, message: string, assertionResults: { fullName: string, status: string, failureMessages: string[] }[] }[]} */
  const files = readReport(path)?.testResults ?? []
  return files
    .filter(({ status }) => status === 'failed')
    .flatMap(({ name, message, assertionResults }) => {
      const file = relative(inRoot('.'), name)
      const failed = assertionResults.filter(({ status }) => status === 'failed')
      if (failed.length === 0) return [{ test: file, message: firstLines(message) }]
      return failed.map(({ fullName, failureMessages }) => ({
        test: `${file} › ${fullName}`,
        message: firstLines(failureMessages.join('\n')),
      }))
    })
}

/**
 * @typedef {{ title: string, file: string, ok: boolean, tests: { results: { errors: { message?: string }[] }[] }[] }} Spec
 * @typedef {{ specs?: Spec[], suites?: Suite[] }} Suite
 */

/**
 * @param {string} path of Playwright's report
 * @returns {FailedTest[]}
 */
export function failedInPlaywright(path) {
  /** @type {Suite[]} */
  const suites = readReport(path)?.suites ?? []
  return suites
    .flatMap(specsOf)
    .filter(({ ok }) => !ok)
    .map(({ file, title, tests }) => {
      const errors = tests.flatMap(({ results }) => results.flatMap((result) => result.errors))
      const message = errors.map((error) => error.message ?? '').join('\n')
      return { test: `${file} › ${title}`, message: firstLines(message) }
    })
}

/**
 * @param {Suite} suite
 * @returns {Spec[]}
 */
const specsOf = ({ specs = [], suites = [] }) => [...specs, ...suites.flatMap(specsOf)]

/** @param {string} message */
const firstLines = (message) =>
  message.replace(COLOURS, '').split('\n').filter(Boolean).slice(0, LINES).join('\n')
