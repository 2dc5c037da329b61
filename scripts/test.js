// @ts-check
import { rmSync } from 'node:fs'

import { ensureInstalled } from './ensure-installed.js'
import { failedInPlaywright, failedInVitest } from './failed-tests.js'
import { runCommand } from './run-command.js'
import { ensureSystemTools } from './system-tools.js'
import { countFailures, countPlaywright, countVitest } from './test-counts.js'
import { binOf, inRoot } from './workspace.js'

const env = process.argv.includes('--long') ? { ILTIZAM_TEST_LONG: '1' } : {}
const node = process.execPath
const vitestReport = inRoot('node_modules/.cache/vitest.json')
const playwrightReport = inRoot('node_modules/.cache/playwright.json')

await ensureSystemTools()
await ensureInstalled()
for (const report of [vitestReport, playwrightReport]) rmSync(report, { force: true })

/** @type {{ name: string, passed: boolean, seconds: string }[]} */
const stages = []
await stage('check', () => runCommand(node, [inRoot('scripts/check.js')]))
const isBuilt = await stage('build', () => runCommand(node, [inRoot('scripts/build.js')]))
if (isBuilt) {
  await stage('vitest', runVitest)
  await stage('playwright', runPlaywright)
}
summarize()

function runVitest() {
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${vitestReport}`]
  return runCommand(binOf('.', 'vitest'), ['run', ...reporters], {
    env: { ...env, NODE_ENV: 'test' },
  })
}

function runPlaywright() {
  return runCommand(binOf('e2e', 'playwright'), ['test', '--reporter=list,json'], {
    cwd: inRoot('e2e'),
    env: { ...env, PLAYWRIGHT_JSON_OUTPUT_FILE: playwrightReport },
  })
}

/**
 * @param {string} name
 * @param {() => Promise<{ code: number }>} run
 */
async function stage(name, run) {
  console.log(`\n── ${name}`)
  const since = performance.now()
  const { code } = await run()
  const seconds = ((performance.now() - since) / 1000).toFixed(1)
  stages.push({ name, passed: code === 0, seconds })
  return code === 0
}

function summarize() {
  for (const { test, message } of [
    ...failedInVitest(vitestReport),
    ...failedInPlaywright(playwrightReport),
  ])
    console.log(`\n✗ ${test}\n${message}`)

  console.log('')
  for (const { name, passed, seconds } of stages)
    console.log(`${passed ? '✓' : '✗'} ${name} (${seconds} s)`)

  const counts = {
    vitest: countVitest(vitestReport),
    playwright: countPlaywright(playwrightReport),
  }
  const passed = counts.vitest.passed + counts.playwright.passed
  const failed = countFailures(stages, counts)
  console.log(`${passed} passed, ${failed} failed`)
  process.exitCode = failed === 0 ? 0 : 1
}
