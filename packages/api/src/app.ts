import etag from '@fastify/etag'
import type { TypeBoxTypeProvider } from '@fastify/type-provider-typebox'
import Fastify, { type FastifyServerOptions } from 'fastify'
import { v7 as uuidv7 } from 'uuid'

import type { Clock } from './clock.ts'
import type { Db } from './db/connect.ts'
import { activityRoutes } from './features/activities/routes.ts'
import { activityModels } from './features/activities/schema.ts'
import { commitmentRoutes } from './features/commitments/routes.ts'
import { commitmentModels } from './features/commitments/schema.ts'
import { type InstanceFacts, instanceRoutes } from './features/instance/routes.ts'
import { instanceModels } from './features/instance/schema.ts'
import { organizationRoutes } from './features/organizations/routes.ts'
import { organizationModels } from './features/organizations/schema.ts'
import { planRoutes } from './features/plans/routes.ts'
import { planModels } from './features/plans/schema.ts'
import { progressRoutes } from './features/progress/routes.ts'
import { progressModels } from './features/progress/schema.ts'
import { remarkModels } from './features/remarks/schema.ts'
import { narrowTexts } from './http/language.ts'

import { describeWithOpenApi } from './http/openapi.ts'
import { checkPermissions } from './http/permissions.ts'
import { answerWithProblems, problemModels } from './http/problems.ts'
import { httpModels } from './http/schema.ts'
import { takeBodiesAtTheirWord } from './http/validation.ts'

export interface AppDependencies {
  db: Db
  clock: Clock
  instance: InstanceFacts
  logger?: FastifyServerOptions['logger']
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
  ...remarkModels,
]

/** The composition root: everything the API is made of, in the order it is assembled. */
export async function buildApp({ db, clock, instance, logger = false }: AppDependencies) {
  const app = Fastify({ logger, genReqId: () => uuidv7() }).withTypeProvider<TypeBoxTypeProvider>()

  answerWithProblems(app)
  takeBodiesAtTheirWord(app)
  for (const model of models) app.addSchema(model)
  await describeWithOpenApi(app)

  await app.register(
    async (api) => {
      checkPermissions(api)
      narrowTexts(api)
      await api.register(etag)
      await api.register(instanceRoutes, { clock, instance })
      for (const routes of [
        planRoutes,
        commitmentRoutes,
        activityRoutes,
        progressRoutes,
        organizationRoutes,
      ])
        await api.register(routes, { db, clock })
    },
    { prefix: '/api/v1' },
  )
  return app
}
