import { AUDIT_ACTIONS } from '@iltizam/shared/audit-actions'
import { ar } from '@iltizam/shared/locales/ar'
import { en } from '@iltizam/shared/locales/en'
import { fr } from '@iltizam/shared/locales/fr'
import { zgh } from '@iltizam/shared/locales/zgh'
import { PROBLEM_CODES } from '@iltizam/shared/problems'
import { PLAN_STATUSES, REMARK_KINDS, ROLES, WORK_STATES } from '@iltizam/shared/vocabulary'
import { describe, expect, it } from 'vitest'

import { apiSource, sourceFiles, webSource } from './source-files.ts'
import { namesIn } from './used-words.ts'

const PLURAL = /_(zero|one|two|few|many|other)$/
const SCRIPTS = {
  ar: /\p{Script=Arabic}/u,
  fr: /\p{Script=Latin}/u,
  en: /\p{Script=Latin}/u,
  zgh: /\p{Script=Tifinagh}/u,
}
/** Acronyms and names of formats, which no language translates. */
const SPELLED_ALIKE =
  /\b(?:JSON|API|CSV|PDF|HTTPS?|PostgreSQL|SHA-256|URL|Iltizam|iltizam|npm|DEMO)\b/g
/** Each language's name in its own words, and what a command line prints as it is. */
const OWN_SCRIPT = /^(?:common:ownName\.|cli:)/
const languages = { ar, fr, en }

/** 'common:textState.draft' → phrase, for every phrase of a language. */
function phrasesOf(namespaces: object): Map<string, string> {
  const phrases = new Map<string, string>()
  const add = (prefix: string, separator: string, words: object) => {
    for (const [key, value] of Object.entries(words)) {
      const name = `${prefix}${separator}${key}`
      if (typeof value === 'string') phrases.set(name, value)
      else add(name, '.', value)
    }
  }
  for (const [namespace, words] of Object.entries(namespaces)) add(namespace, ':', words)
  return phrases
}

const stem = (name: string) => name.replace(PLURAL, '')
const stems = (phrases: Map<string, string>) => [...new Set([...phrases.keys()].map(stem))].sort()
const isCounted = (name: string) => PLURAL.test(name)

/** Counted phrases that lack a form of their language, or have one that it does not know. */
function incompletePlurals(language: string, phrases: Map<string, string>): string[] {
  const forms = new Intl.PluralRules(language).resolvedOptions().pluralCategories.toSorted()
  const counted = new Map<string, string[]>()
  for (const name of [...phrases.keys()].filter(isCounted))
    counted.set(stem(name), [...(counted.get(stem(name)) ?? []), name.split('_').at(-1) ?? ''])
  return [...counted]
    .filter(([, given]) => given.toSorted().join() !== forms.join())
    .map(([name]) => name)
}

it.each([
  ['ar', { count_one: '', count_other: '' }, ['common:count']],
  ['fr', { count_one: '', count_other: '' }, ['common:count']],
  ['fr', { count_one: '', count_many: '', count_other: '' }, []],
  ['en', { count_one: '', count_many: '', count_other: '' }, ['common:count']],
  ['en', { count_one: '', count_other: '' }, []],
])('plural forms: %s %j', (language, common, incomplete) => {
  expect(incompletePlurals(language, phrasesOf({ common }))).toEqual(incomplete)
})

describe.each(Object.entries(languages))('%s', (language, namespaces) => {
  const phrases = phrasesOf(namespaces)

  it('translates exactly the phrases that exist in Arabic', () => {
    expect(phrases.size).toBeGreaterThan(200)
    expect(stems(phrases)).toEqual(stems(phrasesOf(ar)))
  })

  it('gives every counted phrase the plural forms that its language has', () => {
    expect([...phrases.keys()].filter(isCounted).length).toBeGreaterThan(10)
    expect(incompletePlurals(language, phrases)).toEqual([])
  })

  it('has a word in every phrase', () => {
    for (const [name, phrase] of phrases) expect(phrase.trim(), name).not.toBe('')
  })
})

const written = { ...languages, zgh }
describe.each(Object.entries(written))('%s', (language, namespaces) => {
  const own = SCRIPTS[language as keyof typeof SCRIPTS]
  const others = Object.values(SCRIPTS).filter((script) => script.source !== own.source)

  it('is written in one script', () => {
    for (const [name, phrase] of phrasesOf(namespaces)) {
      if (OWN_SCRIPT.test(name)) continue
      const words = phrase.replaceAll(/{{.*?}}|<.*?>/g, '').replaceAll(SPELLED_ALIKE, '')
      for (const script of others) expect(words, name).not.toMatch(script)
    }
  })
})

it('keeps French punctuation with its word', () => {
  for (const [name, phrase] of phrasesOf(fr))
    if (!/^(cli|imports|problems):/.test(name)) expect(phrase, name).not.toMatch(/ [:;?!»]|« /)
})

it.each([
  ['problems:', PROBLEM_CODES],
  ['remarks:kind.', REMARK_KINDS],
  ['commitments:states.', WORK_STATES],
  ['activities:states.', WORK_STATES],
  ['plans:status.', PLAN_STATUSES],
  ['audit:kinds.', Object.keys(AUDIT_ACTIONS)],
  ['audit:things.', Object.keys(AUDIT_ACTIONS)],
  ['audit:verbs.', [...new Set(Object.values(AUDIT_ACTIONS).flat())]],
  ['accounts:roles.', ROLES],
])('has words for every code of %s', (family, codes) => {
  const names = stems(phrasesOf(ar))
    .filter((name) => name.startsWith(family))
    .map((name) => name.slice(family.length))
    .filter((name) => !name.includes('.'))
  expect(names.toSorted()).toEqual([...codes].toSorted())
})

describe('a phrase', () => {
  const sources = [webSource, apiSource].flatMap((folder) => sourceFiles(folder, /\.tsx?$/))
  const names = sources.map(({ path, text }) => namesIn(path, text))
  const whole = new Set(names.flatMap((file) => [...file.whole]))
  const heads = names.flatMap((file) => file.heads)
  const isUsed = (name: string) => {
    const local = name.slice(name.indexOf(':') + 1)
    return (
      whole.has(name) ||
      whole.has(local) ||
      heads.some((head) => name.startsWith(head) || local.startsWith(head))
    )
  }

  it('that nothing names is noticed', () => {
    expect(isUsed('common:skipToContent')).toBe(true)
    expect(isUsed('remarks:kind.not-updated')).toBe(true)
    expect(isUsed('common:forgotten')).toBe(false)
    expect(isUsed('remarks:forgotten.not-updated')).toBe(false)
  })

  it.each(stems(phrasesOf(ar)))('%s is used', (name) => {
    expect(isUsed(name)).toBe(true)
  })
})
