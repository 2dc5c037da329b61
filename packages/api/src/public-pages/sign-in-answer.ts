import { languageOfState, SIGN_IN_ANSWER } from '@iltizam/shared/sign-in-answer'
import type { FastifyPluginAsync } from 'fastify'

import { pageLanguage } from '../http/language.ts'

/**
 * Where an identity provider sends people back to: the page of that name goes on, in the language in
 * which they left. The answer goes after the `#`, which reaches no server, and no log.
 */
export const signInAnswer: FastifyPluginAsync = async (app) => {
  app.get(SIGN_IN_ANSWER, { schema: { hide: true } }, async (request, reply) => {
    const [, query = ''] = request.url.split(/\?(.*)/s)
    const state = new URLSearchParams(query).get('state') ?? ''
    const language = languageOfState(state) ?? pageLanguage(request)
    return reply
      .header('cache-control', 'no-store')
      .redirect(`/${language}${SIGN_IN_ANSWER}#${query}`, 303)
  })
}
