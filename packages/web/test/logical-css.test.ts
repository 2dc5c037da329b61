import { expect, it } from 'vitest'

import { sourceFiles, webSource } from './source-files.ts'

const sheets = sourceFiles(webSource, /\.css$/)
const PHYSICAL =
  /(?:^|[\s;{])(?:(?:[\w-]+-)?(?:left|right)(?:-\w+)*|float|clear)\s*:|(?:text-align|caption-side|justify-\w+|float|clear)\s*:\s*(?:left|right)\b|(?:margin|padding|inset|border-width)\s*:\s*[^\s;]+(?:\s+[^\s;]+){3}\s*;/m

it('reads the style sheets', () => {
  expect(sheets.length).toBeGreaterThan(10)
  expect(sheets.map(({ text }) => text).join('')).toContain('margin-inline-start')
})

it.each([
  '.a { margin-left: 1rem; }',
  '.a{padding-right:1px}',
  '.a { left: 0; }',
  '.a { inset: 0 1px 2px 3px; }',
  '.a { border-left-width: 1px; }',
  '.a { border-top-right-radius: 1px; }',
  '.a { text-align: right; }',
  '.a { float: inline-start; }',
  '.a { margin: 0 1px 0 2px; }',
])('fails on %s', (sample) => {
  expect(sample).toMatch(PHYSICAL)
})

it.each([
  '.a { margin-inline-start: 1rem; }',
  '.a { text-align: start; }',
  '.a { margin: 0 1rem; }',
])('has nothing against %s', (sample) => {
  expect(sample).not.toMatch(PHYSICAL)
})

it.each(sheets)('$path knows start and end, not left and right', ({ text }) => {
  expect(text).not.toMatch(PHYSICAL)
})
