import { isLocalizedText, narrowedTo } from '@iltizam/shared/localized-text'
import { LANGUAGES, type Language } from '@iltizam/shared/vocabulary'
import type { FastifyInstance, FastifyRequest } from 'fastify'

declare module 'fastify' {
  interface FastifyContextConfig {
    /** It leaves one language of its texts itself, as some of them are shown whole. */
    narrowsItself?: boolean
  }
}

/** The language of our own words: `language` of the query, else the best of Accept-Language. */
export function requestLanguage({
  query,
  headers,
}: Pick<FastifyRequest, 'query' | 'headers'>): Language {
  const { language } = (query ?? {}) as { language?: string }
  return [language, ...acceptedLanguages(headers['accept-language'])].find(isLanguage) ?? 'ar'
}

/** The language of a page: its address begins with it, else as for our own words. */
export function pageLanguage(request: Pick<FastifyRequest, 'url' | 'query' | 'headers'>): Language {
  const [, first] = request.url.split(/[/?]/)
  return isLanguage(first) ? first : requestLanguage(request)
}

/** With `language` in the query, leaves that one in every text of the answer. */
export function narrowTexts(app: FastifyInstance): void {
  app.addHook('preSerialization', async (request, _reply, payload) => {
    const { language } = (request.query ?? {}) as { language?: string }
    const { narrowsItself } = request.routeOptions.config
    return isLanguage(language) && !narrowsItself ? narrowed(payload, language) : payload
  })
}

function acceptedLanguages(header = ''): string[] {
  return header
    .split(',')
    .map((entry) => {
      const [tag = '', quality = '1'] = entry.split(/;\s*q=/)
      return { language: tag.trim().split('-')[0]?.toLowerCase() ?? '', quality: Number(quality) }
    })
    .filter(({ quality }) => quality > 0)
    .toSorted((a, b) => b.quality - a.quality)
    .map(({ language }) => language)
}

function isLanguage(text: string | undefined): text is Language {
  return (LANGUAGES as readonly (string | undefined)[]).includes(text)
}

function narrowed(value: unknown, language: Language): unknown {
  if (Array.isArray(value)) return value.map((item) => narrowed(item, language))
  if (typeof value !== 'object' || value === null) return value
  if (isLocalizedText(value)) return narrowedTo(value, language)
  return Object.fromEntries(
    Object.entries(value).map(([key, member]) => [key, narrowed(member, language)]),
  )
}
