import type { TypeBoxTypeProvider } from '@fastify/type-provider-typebox'
import Fastify, { type FastifyPluginCallback } from 'fastify'

import type { Clock } from './clock.ts'
import type { Db } from './db/connect.ts'
import { accountRoutes } from './features/accounts/routes.ts'
import { accountModels } from './features/accounts/schema.ts'
import { activityRoutes } from './features/activities/routes.ts'
import { activityModels } from './features/activities/schema.ts'
import { recordReading } from './features/audit/record-reading.ts'
import { auditRoutes } from './features/audit/routes.ts'
import { auditModels } from './features/audit/schema.ts'
import { auditChainRoutes } from './features/audit-chain/routes.ts'
import { auditChainModels } from './features/audit-chain/schema.ts'
import { commitmentRoutes } from './features/commitments/routes.ts'
import { commitmentModels } from './features/commitments/schema.ts'
import { committeeRoutes } from './features/committees/routes.ts'
import { committeeModels } from './features/committees/schema.ts'
import { credentialRoutes } from './features/credentials/routes.ts'
import { credentialModels } from './features/credentials/schema.ts'
import { handoverRoutes } from './features/handovers/routes.ts'
import { handoverModels } from './features/handovers/schema.ts'
import { type InstanceFacts, instanceRoutes } from './features/instance/routes.ts'
import { instanceModels } from './features/instance/schema.ts'
import { invitationRoutes } from './features/invitations/routes.ts'
import { invitationModels } from './features/invitations/schema.ts'
import { identifyCallers } from './features/keys/identify-caller.ts'
import { keyRoutes } from './features/keys/routes.ts'
import { keyModels } from './features/keys/schema.ts'
import { mailRoutes } from './features/mails/routes.ts'
import { mailModels } from './features/mails/schema.ts'
import { mandateRoutes } from './features/mandates/routes.ts'
import { mandateModels } from './features/mandates/schema.ts'
import { meetingRoutes } from './features/meetings/routes.ts'
import { meetingModels } from './features/meetings/schema.ts'
import { officeRoutes } from './features/offices/routes.ts'
import { officeModels } from './features/offices/schema.ts'
import { organizationRoutes } from './features/organizations/routes.ts'
import { organizationModels } from './features/organizations/schema.ts'
import { personRoutes } from './features/people/routes.ts'
import { personModels } from './features/people/schema.ts'
import { personalDataRoutes } from './features/personal-data/routes.ts'
import { personalDataModels } from './features/personal-data/schema.ts'
import { planRoutes } from './features/plans/routes.ts'
import { planModels } from './features/plans/schema.ts'
import { progressRoutes } from './features/progress/routes.ts'
import { progressModels } from './features/progress/schema.ts'
import { progressReportRoutes } from './features/progress-reports/routes.ts'
import { progressReportModels } from './features/progress-reports/schema.ts'
import { providerSignInRoutes } from './features/provider-sign-ins/routes.ts'
import { providerSignInModels } from './features/provider-sign-ins/schema.ts'
import { remarkModels } from './features/remarks/schema.ts'
import { responsibilityRoutes } from './features/responsibilities/routes.ts'
import { responsibilityModels } from './features/responsibilities/schema.ts'
import { roundRoutes } from './features/rounds/routes.ts'
import { roundModels } from './features/rounds/schema.ts'
import { secondFactorRoutes } from './features/second-factors/routes.ts'
import { secondFactorModels } from './features/second-factors/schema.ts'
import { identifyCaller } from './features/sessions/identify-caller.ts'
import { sessionRoutes } from './features/sessions/routes.ts'
import { sessionModels } from './features/sessions/schema.ts'
import { weightRoutes } from './features/weights/routes.ts'
import { weightModels } from './features/weights/schema.ts'
import { authorOf, knowCallers } from './http/caller.ts'
import { compressAnswers } from './http/compression.ts'
import { healthRoutes } from './http/health.ts'
import { narrowTexts, pageLanguage } from './http/language.ts'
import { type LoggerOptions, logAnswers } from './http/logging.ts'
import { describeWithOpenApi } from './http/openapi.ts'
import { refuseForeignOrigins } from './http/origin.ts'
import { refuseOtherMethods } from './http/other-methods.ts'
import { ownUrl } from './http/own-url.ts'
import { checkPermissions } from './http/permissions.ts'
import { answerWithProblems, problemModels } from './http/problems.ts'
import { traceReadings } from './http/readings.ts'
import { limitRequests, REQUEST_LIMITS, type RequestLimits } from './http/request-limits.ts'
import { letAnswersBeKept } from './http/revalidation.ts'
import { httpModels } from './http/schema.ts'
import { sendSecurityHeaders } from './http/security-headers.ts'
import { serverOptions, trustedProxies } from './http/server-options.ts'
import { useCookies } from './http/session-cookie.ts'
import { answerUnknownAddresses } from './http/unknown-addresses.ts'
import { refuseUnknownParameters, takeBodiesAtTheirWord } from './http/validation.ts'
import { readPage, serveWebClient } from './http/web-client.ts'
import { pageWriter } from './public-pages/page-writer.ts'
import { publicPages } from './public-pages/routes.ts'
import { signInAnswer } from './public-pages/sign-in-answer.ts'
import { wordsIn } from './public-pages/words.ts'
import { workPages } from './public-pages/work-pages.ts'
import type { InstanceSecret } from './secrets/instance-secret.ts'

export interface AppDependencies {
  db: Db
  clock: Clock
  secret: InstanceSecret
  instance: InstanceFacts
  logger?: LoggerOptions
  /** Whose word on who is calling is taken; nobody's unless it says so. */
  trustProxy?: number | string[]
  /** Where people reach it, without a slash at the end; what they asked for if undefined. */
  publicUrl?: string | undefined
  /** How many requests a minute are answered to one caller. */
  requestLimits?: RequestLimits
  /** The built web client; without it only the API answers. */
  webFolder?: string | undefined
  /** Whether a server is set that takes mail. */
  hasMailServer?: boolean
  /** Where people sign in elsewhere; undefined where they do not. */
  signInProvider?: Parameters<typeof providerSignInRoutes>[1]['provider']
  /** Further routes under /api/v1, behind all that its own stand behind: to compare them with. */
  furtherRoutes?: FastifyPluginCallback
}

const models = [
  ...httpModels,
  ...problemModels,
  ...instanceModels,
  ...organizationModels,
  ...planModels,
  ...commitmentModels,
  ...activityModels,
  ...progressModels,
  ...responsibilityModels,
  ...weightModels,
  ...remarkModels,
  ...personModels,
  ...personalDataModels,
  ...mandateModels,
  ...handoverModels,
  ...committeeModels,
  ...meetingModels,
  ...sessionModels,
  ...accountModels,
  ...officeModels,
  ...invitationModels,
  ...credentialModels,
  ...secondFactorModels,
  ...providerSignInModels,
  ...progressReportModels,
  ...roundModels,
  ...mailModels,
  ...keyModels,
  ...auditModels,
  ...auditChainModels,
]

/** The composition root: everything the API is made of, in the order it is assembled. */
export async function buildApp({
  db,
  clock,
  secret,
  instance,
  logger = false,
  trustProxy = 0,
  publicUrl,
  requestLimits = REQUEST_LIMITS,
  webFolder,
  hasMailServer = false,
  signInProvider: provider,
  furtherRoutes,
}: AppDependencies) {
  const isSecure = publicUrl?.startsWith('https:') ?? false
  const app = Fastify({
    ...serverOptions(isSecure),
    logger,
    trustProxy: trustedProxies(trustProxy),
  }).withTypeProvider<TypeBoxTypeProvider>()

  logAnswers(app)
  answerWithProblems(app)
  takeBodiesAtTheirWord(app, models)
  await sendSecurityHeaders(app, isSecure)
  const cookies = await useCookies(app, isSecure)
  const factorKey = secret.derive('second-factor')
  const isDemonstration = instance.demonstrationDay !== null
  const identify = (token: string) => identifyCaller(db, token, { clock, isDemonstration })
  const identifySystem = identifyCallers(db, { clock, requestsPerMinute: requestLimits.withKey })
  await compressAnswers(app)
  for (const model of models) app.addSchema(model)
  await describeWithOpenApi(app)

  await app.register(
    async (api) => {
      knowCallers(api)
      await limitRequests(api, requestLimits)
      refuseForeignOrigins(api, publicUrl)
      checkPermissions(api, { cookie: cookies.session, identify, identifySystem })
      traceReadings(api, (request, reading) => recordReading(db, authorOf(request, clock), reading))
      refuseUnknownParameters(api)
      narrowTexts(api)
      const refuseMethodsLeft = refuseOtherMethods(api)
      await letAnswersBeKept(api)
      await api.register(instanceRoutes, { clock, instance, provider })
      for (const routes of [
        planRoutes,
        commitmentRoutes,
        responsibilityRoutes,
        activityRoutes,
        progressRoutes,
        weightRoutes,
        roundRoutes,
        organizationRoutes,
        committeeRoutes,
        meetingRoutes,
        accountRoutes,
        officeRoutes,
        invitationRoutes,
        personRoutes,
        personalDataRoutes,
        mandateRoutes,
        handoverRoutes,
        progressReportRoutes,
      ])
        await api.register(routes, { db, clock })
      await api.register(mailRoutes, {
        ...{ db, clock, timeZone: instance.timeZone },
        hasServer: hasMailServer,
        origin: () => publicUrl ?? ownUrl(app.server),
      })
      await api.register(keyRoutes, { db, clock, timeZone: instance.timeZone })
      await api.register(auditRoutes, { db, clock, timeZone: instance.timeZone })
      await api.register(auditChainRoutes, { db, clock, secret })
      for (const routes of [sessionRoutes, credentialRoutes, secondFactorRoutes])
        await api.register(routes, { db, clock, cookies, factorKey, isDemonstration })
      const sealingKey = secret.derive('provider-sign-in')
      await api.register(providerSignInRoutes, {
        ...{ db, clock, cookies, factorKey, sealingKey, provider },
      })
      if (furtherRoutes) await api.register(furtherRoutes)
      refuseMethodsLeft()
    },
    { prefix: '/api/v1' },
  )
  await app.register(healthRoutes, { prefix: '/health', db })
  const page = await readPage(webFolder)
  if (page !== undefined) {
    await serveWebClient(app, page)
    const { demonstrationDay } = instance
    const writer = pageWriter({ shell: page.html, publicUrl, demonstrationDay, clock })
    await app.register(publicPages, { db, clock, writer })
    await app.register(workPages, { writer })
    await app.register(signInAnswer)
    answerUnknownAddresses(app, (request, reply, problem) =>
      writer.writeProblem(request, reply, wordsIn(pageLanguage(request)), problem),
    )
  } else answerUnknownAddresses(app)
  return app
}
