import { expect, it } from 'vitest'

import { sourceFiles, webSource } from './source-files.ts'
import { visibleText } from './visible-text.ts'

const files = sourceFiles(webSource, /\.tsx?$/)

it('reads the screens', () => {
  expect(files.map(({ path }) => path).join()).toContain('dashboard-page.tsx')
  expect(files.length).toBeGreaterThan(50)
})

it.each([
  ['<p>Progress</p>', 'Progress'],
  ['<p>{"نسبة الإنجاز"}</p>', 'نسبة الإنجاز'],
  ['<p>{isLate ? "late" : null}</p>', 'late'],
  ['<p>{isLate && "late"}</p>', 'late'],
  // biome-ignore lint/suspicious/noTemplateCurlyInString: the sample is a template
  ['<p>{`number ${number}`}</p>', 'number'],
  ['<nav aria-label="Languages" />', 'Languages'],
  ['<img alt={"A chart"} />', 'A chart'],
  ['<input placeholder="Search" />', 'Search'],
  ['<Choice label={`All`} />', 'All'],
])('finds the text of %s', (sample, text) => {
  expect(visibleText('sample.tsx', `const sample = ${sample}`)).toEqual([text])
})

it.each(['<p className="soft">{t("common:product")}</p>', '<a href="/docs"> · {number}.</a>'])(
  'has nothing against %s',
  (sample) => {
    expect(visibleText('sample.tsx', `const sample = ${sample}`)).toEqual([])
  },
)

it.each(files)('$path leaves its words to the locales', ({ path, text }) => {
  expect(visibleText(path, text)).toEqual([])
})
