import { formatDay, formatInstant, isolated } from '@iltizam/shared/formats'
import { inLanguage, type LocalizedText } from '@iltizam/shared/localized-text'
import { MAIL_VALUES, type MailValueKind } from '@iltizam/shared/mail-values'
import type { MailTemplate } from '@iltizam/shared/mails'
import type { Language } from '@iltizam/shared/vocabulary'
import { html } from 'ghtml'

import { translate } from '../../i18n/translate.ts'

export interface MailPlace {
  /** Where people reach the program, without a slash at the end. */
  origin: string
  timeZone: string
}

export interface RenderedMail {
  /** What it is written in: that of the words that there are. */
  language: Language
  subject: string
  text: string
  html: string
}

interface Written {
  template: MailTemplate
  language: Language
  values: object
}

/** A mail in words, the same as text and as HTML: nothing in it is fetched, nothing tells that it was read. */
export function renderMail(mail: Written, place: MailPlace): RenderedMail {
  // Nothing is written in Tamazight yet.
  const language = mail.language === 'zgh' ? 'ar' : mail.language
  const { path, ...rest } = writtenValues(mail, language, place)
  const words = (key: string) => oneLine(translate(language, `mails:${key}`, rest))
  const ofTemplate = (key: string) => words(`templates.${mail.template}.${key}`)
  const parts: Part[] = [
    { words: words('greeting') },
    { words: ofTemplate('body') },
    ...(path === undefined ? [] : [{ words: ofTemplate('action'), link: path }]),
    ...('validUntil' in rest ? [{ words: words('validUntil') }] : []),
    { words: ofTemplate('otherwise') },
    { words: words('signature') },
  ]
  return {
    language,
    subject: ofTemplate('subject'),
    text: parts.map(textOf).join('\n\n'),
    html: page(language, parts),
  }
}

interface Part {
  words: string
  /** Where these words lead. */
  link?: string
}

/** An address stands alone in its line: a mark beside it would become a part of it. */
const textOf = ({ words, link }: Part) => (link === undefined ? words : `${words}\n${link}`)

/** The colon of what leads somewhere belongs to the address below it, which the words here carry themselves. */
function page(language: Language, parts: readonly Part[]): string {
  const direction = language === 'ar' ? 'rtl' : 'ltr'
  const paragraphs = parts.map(({ words, link }) =>
    link === undefined
      ? html`<p>${words}</p>`
      : html`<p><a href="${link}">${words.replace(/\s*:$/, '')}</a></p><p><small><bdi dir="ltr">${link}</bdi></small></p>`,
  )
  return html`<!doctype html><html lang="${language}" dir="${direction}"><head><meta charset="utf-8"></head><body>!${paragraphs}</body></html>`
}

/** Every value as the mail says it; `path` as an address. */
function writtenValues({ template, values }: Written, language: Language, place: MailPlace) {
  const written: Record<string, string> = {}
  for (const [name, kind] of Object.entries<MailValueKind>(MAIL_VALUES[template])) {
    const value: unknown = Reflect.get(values, name)
    written[name] = writers[kind](value as never, language, place)
  }
  return written
}

const writers: Record<
  MailValueKind,
  (value: never, language: Language, place: MailPlace) => string
> = {
  text: (value: string) => isolated(oneLine(value)),
  localized: (value: LocalizedText, language) =>
    isolated(oneLine(inLanguage(value, language).text)),
  day: (value: string, language) => formatDay(language, value),
  instant: (value: string, language, { timeZone }) => formatInstant(language, value, timeZone),
  path: (value: string, language, { origin }) => new URL(`/${language}${value}`, origin).href,
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what it takes away
const BREAKS = /[\u0000-\u001f\u007f-\u009f\u2028\u2029]+/g

/** On one line, whatever it was: no value begins another line, let alone another header. */
const oneLine = (text: string) => text.normalize('NFC').replaceAll(BREAKS, ' ')
