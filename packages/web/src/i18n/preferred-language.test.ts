import { afterEach, expect, it, vi } from 'vitest'

import { languageOfPath, preferredLanguage, rememberLanguage } from './preferred-language.ts'

afterEach(() => {
  localStorage.clear()
  vi.restoreAllMocks()
})

const accept = (...languages: string[]) =>
  vi.spyOn(navigator, 'languages', 'get').mockReturnValue(languages)

it('is the best of those that the browser accepts', () => {
  accept('de-DE', 'fr-MA', 'en')
  expect(preferredLanguage()).toBe('fr')
})

it('is Arabic where the browser accepts none of ours', () => {
  accept('de-DE')
  expect(preferredLanguage()).toBe('ar')
})

it('is the one chosen last, whatever the browser accepts', () => {
  accept('fr-MA')
  rememberLanguage('zgh')
  expect(preferredLanguage()).toBe('zgh')
})

it('is named by the beginning of an address', () => {
  expect(languageOfPath('/en/plans/2021-2023')).toBe('en')
  expect(languageOfPath('/english/plans')).toBeUndefined()
  expect(languageOfPath('/')).toBeUndefined()
})
