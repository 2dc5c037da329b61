import { creation, inArabic } from './requests.ts'
import type { Scene } from './scene.ts'
import type { readTrail } from './trail.ts'

/** A body that was there once and has ended; the stranger goes on from it. Gives the succession's id. */
export async function recordedSuccession(
  app: Parameters<typeof readTrail>[0],
  { secretariat, organizations: { stranger } }: Scene,
): Promise<string> {
  const body = { name: inArabic('هيئة انتهت'), kind: 'public' }
  const { id } = (await app.inject(creation('/organizations', secretariat, body))).json()
  await app.inject(
    creation('/organization-successions', secretariat, {
      ...{ kind: 'merged', predecessorIds: [id], successorIds: [stranger] },
      ...{ effectiveFrom: '2023-03-29', reason: inArabic('بمقتضى المرسوم') },
    }),
  )
  const { items } = (await app.inject(`/api/v1/organizations/${id}/successions`)).json()
  return items[0].id
}
