import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { LANGUAGES } from '@iltizam/shared/vocabulary'

import type { Clock } from '../../clock.ts'
import { problems } from '../../http/problems.ts'
import { ref } from '../../http/schema.ts'
import { VERSION } from '../../version.ts'
import { Instance } from './schema.ts'

export interface InstanceFacts {
  timeZone: string
  demonstrationDay: string | null
  /** To whom people write about what is kept of them. */
  privacyContact?: string | undefined
}

export const instanceRoutes: FastifyPluginAsyncTypebox<{
  clock: Clock
  instance: InstanceFacts
  /** Undefined where nobody signs in elsewhere. */
  provider: { name: string } | undefined
}> = async (app, { clock, instance, provider }) => {
  app.get(
    '/instance',
    {
      schema: {
        operationId: 'getInstance',
        tags: ['instance'],
        summary: 'What this installation is, and what day it is there',
        response: { 200: ref(Instance), ...problems('validation-failed') },
      },
    },
    async () => ({
      ...instance,
      privacyContact: instance.privacyContact ?? null,
      version: VERSION,
      today: clock.today(),
      languages: [...LANGUAGES],
      signInProvider: provider ? { name: provider.name } : null,
    }),
  )
}
