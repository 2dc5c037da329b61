import { describe, expect, it } from 'vitest'

import { test } from '../../test/support/index.ts'
import { requestLanguage } from './language.ts'

describe('the language of our own words', () => {
  it.each([
    { query: { language: 'fr' }, header: 'en', language: 'fr' },
    { query: {}, header: 'fr-MA,fr;q=0.9,en;q=0.8', language: 'fr' },
    { query: {}, header: 'en;q=0.5, zgh;q=0.9', language: 'zgh' },
    { query: {}, header: 'en ; q=0.5 , fr ; q=0.7', language: 'fr' },
    { query: {}, header: 'de, es;q=0.9, FR;q=0.1', language: 'fr' },
    { query: {}, header: 'fr;q=0, en;q=0.1', language: 'en' },
    { query: {}, header: '*', language: 'ar' },
    { query: {}, header: ';q=;;,,q', language: 'ar' },
    { query: {}, header: undefined, language: 'ar' },
    { query: { language: ['fr', 'en'] }, header: undefined, language: 'ar' },
    { query: { language: 'xx' }, header: 'en', language: 'en' },
  ])('is $language for $query and $header', ({ query, header, language }) => {
    const headers = header === undefined ? {} : { 'accept-language': header }
    expect(requestLanguage({ query, headers })).toBe(language)
  })

  test('is that of a refusal, and says so', async ({ app }) => {
    const response = await app.inject({
      url: '/api/v1/nowhere',
      headers: { 'accept-language': 'fr' },
    })
    expect(response.headers['content-language']).toBe('fr')
    expect(response.json().title).toContain('adresse')
  })
})
