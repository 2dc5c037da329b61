import { LANGUAGES } from '@iltizam/shared/vocabulary'
import { WORK_PAGES } from '@iltizam/shared/work-pages'
import type { FastifyPluginAsync } from 'fastify'
import { html } from 'ghtml'

import { pageLanguage } from '../http/language.ts'
import { letAnswersBeKept } from '../http/revalidation.ts'
import type { PageWriter } from './page-writer.ts'
import { wordsIn } from './words.ts'

const page = `/:language(^(?:${LANGUAGES.join('|')})$)/:page(^(?:${WORK_PAGES.join('|')})$)`

/** Pages of the web client alone, with all that lies below them; no search engine has a use for them. */
export const workPages: FastifyPluginAsync<{ writer: PageWriter }> = async (app, { writer }) => {
  await letAnswersBeKept(app)
  for (const url of [page, `${page}/*`])
    app.get(url, { schema: { hide: true } }, async (request, reply) => {
      const words = wordsIn(pageLanguage(request))
      const { t } = words
      const path = request.url.split('?')[0] ?? '/'
      const main = html`<noscript><section class="message"><h1>${t('common:needsScript')}</h1>
        <p class="soft">${t('common:publicWithoutScript')}</p></section></noscript>`
      reply.header('x-robots-tag', 'noindex')
      const head = { title: t('common:signedInPages'), description: t('common:tagline') }
      return writer.write(request, reply, words, { head, path, main })
    })
}
