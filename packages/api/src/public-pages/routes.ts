import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import type { Day } from '@iltizam/shared/days'
import { PROBLEMS, Problem } from '@iltizam/shared/problems'
import { LANGUAGES, type Language } from '@iltizam/shared/vocabulary'
import type { FastifyError, FastifyRequest } from 'fastify'
import { Type } from 'typebox'

import type { Clock } from '../clock.ts'
import type { Db } from '../db/connect.ts'
import { readSnapshot } from '../db/read-snapshot.ts'
import { findPlanFirstDay } from '../features/plans/repository.ts'
import { momentOf } from '../http/moment.ts'
import { problemFrom } from '../http/problems.ts'
import { letAnswersBeKept } from '../http/revalidation.ts'
import { sendPage } from '../http/web-client.ts'
import { commitmentBody, commitmentHead } from './commitment-page.ts'
import { frame } from './frame.ts'
import { planBody, planHead } from './plan-page.ts'
import { plansBody, plansHead } from './plans-page.ts'
import { problemBody, problemHead } from './problem-page.ts'
import { readCommitmentPage, readPlanPage, readPlansPage } from './read-pages.ts'
import { fillShell, type PageHead } from './shell.ts'
import { type Words, wordsIn } from './words.ts'

export interface PublicPagesOptions {
  db: Db
  clock: Clock
  /** The web client's page, which ours fill. */
  shell: string
  /** Where people reach the instance; what they asked for if undefined. */
  publicUrl: string | undefined
  demonstrationDay: Day | null
}

/** What the web client adds to an address, its filters, says nothing to us. */
const Query = Type.Object({ asOf: Type.Optional(Type.String({ format: 'date' })) })
const language = `/:language(^(?:${LANGUAGES.join('|')})$)`
const LanguageParam = Type.Enum(LANGUAGES)
const number = Type.Integer({ minimum: 1, maximum: 10_000 })
const slug = Type.String({ pattern: '^[a-z0-9-]{1,100}$' })

/** The public addresses: readable before any script has run, and without one. */
export const publicPages: FastifyPluginAsyncTypebox<PublicPagesOptions> = async (
  app,
  { db, clock, shell, publicUrl, demonstrationDay },
) => {
  await letAnswersBeKept(app)
  const schema = { hide: true, querystring: Query }

  const page = (request: FastifyRequest, words: Words, head: PageHead, main: string) => {
    const { path, search } = addressOf(request)
    const body = frame(main, { path, search, demonstrationDay }, words)
    return fillShell(shell, head, body, address(request), words)
  }
  /** Of the query only what the schema has checked. */
  const momentIn = (request: FastifyRequest) => {
    const asOf = asOfIn(request)
    return momentOf(asOf === undefined ? {} : { asOf }, clock)
  }
  const address = (request: FastifyRequest) => ({
    path: addressOf(request).path,
    asOf: asOfIn(request),
    origin: publicUrl ?? `${request.protocol}://${request.host}`,
  })

  app.get(
    language,
    { schema: { ...schema, params: Type.Object({ language: LanguageParam }) } },
    async (request, reply) => {
      const words = wordsIn(request.params.language)
      const plans = await readSnapshot(db, (tx) => readPlansPage(tx, momentIn(request)))
      return sendPage(reply, page(request, words, plansHead(words), plansBody(plans, words)))
    },
  )

  app.get(
    `${language}/plans/:slug`,
    { schema: { ...schema, params: Type.Object({ language: LanguageParam, slug }) } },
    async (request, reply) => {
      const words = wordsIn(request.params.language)
      const moment = momentIn(request)
      const read = await readSnapshot(db, (tx) => readPlanPage(tx, request.params.slug, moment))
      const main = planBody(read, address(request), words)
      return sendPage(reply, page(request, words, planHead(read, words), main))
    },
  )

  app.get(
    `${language}/plans/:slug/commitments/:number`,
    { schema: { ...schema, params: Type.Object({ language: LanguageParam, slug, number }) } },
    async (request, reply) => {
      const words = wordsIn(request.params.language)
      const moment = momentIn(request)
      const { params } = request
      const read = await readSnapshot(db, (tx) =>
        readCommitmentPage(tx, params.slug, params.number, moment),
      )
      const main = commitmentBody(read, address(request), words)
      return sendPage(reply, page(request, words, commitmentHead(read, words), main))
    },
  )

  app.setErrorHandler<FastifyError>(async (error, request, reply) => {
    // An address that could never be one of ours is one that does not exist.
    const isNoAddress = error.validationContext === 'params'
    const problem = isNoAddress ? new Problem('not-found') : problemFrom(error)
    if (PROBLEMS[problem.code] >= 500) request.log.error({ err: error }, problem.code)
    const words = wordsIn(languageIn(request))
    const main = problemBody(problem, await wayOut(problem, request), words)
    reply.code(PROBLEMS[problem.code])
    return sendPage(reply, page(request, words, problemHead(problem, words), main))
  })

  /** Where to go on: a day before anything is known leads to the first that is. */
  async function wayOut({ code }: Problem, request: FastifyRequest) {
    const { slug: planSlug = '' } = request.params as { slug?: string }
    const firstHeldOn = code === 'not-recorded-then' ? await findPlanFirstDay(db, planSlug) : null
    return { path: addressOf(request).path, asOf: asOfIn(request), firstHeldOn }
  }
}

function addressOf({ url }: FastifyRequest): { path: string; search: string } {
  const [path = '/', query] = url.split('?')
  return { path, search: query ? `?${query}` : '' }
}

const asOfIn = ({ query }: FastifyRequest) => (query as { asOf?: Day }).asOf

const languageIn = ({ params }: FastifyRequest) => (params as { language: Language }).language
