import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { Problem } from '@iltizam/shared/problems'
import { LANGUAGES } from '@iltizam/shared/vocabulary'
import type { FastifyError, FastifyRequest } from 'fastify'
import { Type } from 'typebox'

import type { Clock } from '../clock.ts'
import type { Db } from '../db/connect.ts'
import { readSnapshot } from '../db/read-snapshot.ts'
import { findPlanFirstDay } from '../features/plans/repository.ts'
import { pageLanguage, requestLanguage } from '../http/language.ts'
import { momentOf } from '../http/moment.ts'
import { problemFrom } from '../http/problems.ts'
import { letAnswersBeKept } from '../http/revalidation.ts'
import { arrangementIn } from './arrangement.ts'
import { commitmentBody, commitmentHead } from './commitment-page.ts'
import { organizationBody, organizationHead } from './organization-page.ts'
import { asOfIn, type PageWriter } from './page-writer.ts'
import { planBody, planHead } from './plan-page.ts'
import { plansBody, plansHead } from './plans-page.ts'
import {
  readCommitmentPage,
  readOrganizationPage,
  readPlanPage,
  readPlansPage,
} from './read-pages.ts'
import { wordsIn } from './words.ts'

export interface PublicPagesOptions {
  db: Db
  clock: Clock
  writer: PageWriter
}

/** What else stands in an address arranges a page, or says nothing to us. */
const querystring = Type.Object({ asOf: Type.Optional(Type.String({ format: 'date' })) })
const language = `/:language(^(?:${LANGUAGES.join('|')})$)`
const LanguageParam = Type.Enum(LANGUAGES)
const number = Type.String({ pattern: '^[1-9][0-9]{0,4}$' })
const id = Type.String({ format: 'uuid' })
const slug = Type.String({ pattern: '^[a-z0-9-]{1,100}$' })

/** The public addresses: readable before any script has run, and without one. */
export const publicPages: FastifyPluginAsyncTypebox<PublicPagesOptions> = async (
  app,
  { db, clock, writer },
) => {
  await letAnswersBeKept(app)
  const schema = { hide: true, querystring }

  /** Of the query only what the schema has checked. */
  const momentIn = (request: FastifyRequest) => {
    const asOf = asOfIn(request)
    return momentOf(asOf === undefined ? {} : { asOf }, clock)
  }
  const addressIn = (request: FastifyRequest, path: string) => ({
    path,
    asOf: asOfIn(request),
    origin: writer.originOf(request),
    today: clock.today(),
  })

  /** Of no language of its own: in the best that the reader's browser accepts. */
  app.get('/', { schema }, async (request, reply) => {
    const words = wordsIn(requestLanguage(request))
    const plans = await readSnapshot(db, (tx) => readPlansPage(tx, momentIn(request)))
    reply.header('vary', 'accept-language')
    const main = plansBody(plans, words)
    return writer.write(request, reply, words, {
      head: plansHead(words),
      path: `/${words.language}`,
      main,
    })
  })

  app.get(
    language,
    { schema: { ...schema, params: Type.Object({ language: LanguageParam }) } },
    async (request, reply) => {
      const words = wordsIn(request.params.language)
      const plans = await readSnapshot(db, (tx) => readPlansPage(tx, momentIn(request)))
      const main = plansBody(plans, words)
      const path = `/${words.language}`
      return writer.write(request, reply, words, { head: plansHead(words), path, main })
    },
  )

  app.get(
    `${language}/plans`,
    { schema: { ...schema, params: Type.Object({ language: LanguageParam }) } },
    async (request, reply) => reply.redirect(`/${request.params.language}`, 308),
  )

  app.get(
    `${language}/plans/:slug`,
    { schema: { ...schema, params: Type.Object({ language: LanguageParam, slug }) } },
    async (request, reply) => {
      const words = wordsIn(request.params.language)
      const moment = momentIn(request)
      const arrangement = arrangementIn(request.query, words.language)
      const page = await readSnapshot(db, (tx) =>
        readPlanPage(tx, request.params.slug, arrangement, moment),
      )
      const path = `/${words.language}/plans/${page.plan.slug}`
      const main = planBody(page, addressIn(request, path), words)
      return writer.write(request, reply, words, { head: planHead(page, words), path, main })
    },
  )

  app.get(
    `${language}/plans/:slug/commitments/:number`,
    { schema: { ...schema, params: Type.Object({ language: LanguageParam, slug, number }) } },
    async (request, reply) => {
      const words = wordsIn(request.params.language)
      const moment = momentIn(request)
      const { params } = request
      const page = await readSnapshot(db, (tx) =>
        readCommitmentPage(tx, params.slug, Number(params.number), moment),
      )
      const { plan, commitment } = page
      const path = `/${words.language}/plans/${plan.slug}/commitments/${commitment.number}`
      const main = commitmentBody(page, addressIn(request, path), words)
      return writer.write(request, reply, words, { head: commitmentHead(page, words), path, main })
    },
  )

  app.get(
    `${language}/organizations/:id`,
    { schema: { ...schema, params: Type.Object({ language: LanguageParam, id }) } },
    async (request, reply) => {
      const words = wordsIn(request.params.language)
      const moment = momentIn(request)
      const page = await readSnapshot(db, (tx) =>
        readOrganizationPage(tx, request.params.id, moment),
      )
      const path = `/${words.language}/organizations/${page.organization.id}`
      const main = organizationBody(page, addressIn(request, path), words)
      const head = organizationHead(page, words)
      return writer.write(request, reply, words, { head, path, main })
    },
  )

  app.setErrorHandler<FastifyError>(async (error, request, reply) => {
    // An address that could never be one of ours is one that does not exist.
    const isNoAddress = error.validationContext === 'params'
    const problem = isNoAddress ? new Problem('not-found') : problemFrom(error)
    if (problem.code === 'internal-error' || problem.code === 'database-unavailable')
      request.log.error({ err: error }, problem.code)
    const params = request.params as { slug?: string }
    const words = wordsIn(pageLanguage(request))
    // A day before anything is known leads to the first that is.
    const isTooEarly = problem.code === 'not-recorded-then' && params.slug !== undefined
    const firstHeldOn = isTooEarly ? await findPlanFirstDay(db, params.slug ?? '') : null
    return writer.writeProblem(request, reply, words, problem, firstHeldOn)
  })
}
