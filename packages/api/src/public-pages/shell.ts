import { LANGUAGES } from '@iltizam/shared/vocabulary'
import { html } from 'ghtml'

import type { Address } from './parts.ts'
import { directionOf, type Words } from './words.ts'

/** What a page says of itself to a browser's tab, a search engine and a preview. */
export interface PageHead {
  title: string
  description: string
}

/** The web client's page with a head of its own, and a body that is there before any script. */
export function fillShell(
  shell: string,
  { title, description }: PageHead,
  body: string,
  { origin, path, asOf }: Omit<Address, 'today'>,
  { language, t }: Words,
): string {
  const name = `${title} · ${t('common:product')}`
  const search = asOf === undefined ? '' : `?asOf=${asOf}`
  const rest = path.split('/').slice(2).join('/')
  const alternates = LANGUAGES.map(
    (other) =>
      html`<link rel="alternate" hreflang="${other}" href="${origin}/${other}/${rest}${search}">`,
  )
  const head = html`<title>${name}</title>
    <meta name="description" content="${description}">
    <meta property="og:title" content="${name}">
    <meta property="og:description" content="${description}">
    <meta property="og:type" content="article">
    <meta property="og:url" content="${origin}${path}${search}">
    <meta property="og:site_name" content="${t('common:product')}">
    <meta name="twitter:card" content="summary">
    <link rel="canonical" href="${origin}${path}${search}">
    !${alternates}`
  // By functions: a `$` in people's text is no pattern.
  return shell
    .replace(/<html[^>]*>/, () => html`<html lang="${language}" dir="${directionOf(language)}">`)
    .replace(/<title>[^<]*<\/title>/, () => head)
    .replace('<div id="root"></div>', () => `<div id="root">${body}</div>`)
}
