import { PUBLIC_CALLER } from '@iltizam/shared/permissions'
import { describe, expect } from 'vitest'

import { begunDuring } from '../../../test/support/begun-during.ts'
import { testClock } from '../../../test/support/index.ts'
import { test as base } from '../../../test/support/replicas.ts'
import {
  deciding,
  reportFrom,
  reporting,
  revising,
  type Scene,
  seedScene,
} from '../../../test/support/scene.ts'
import type { Author } from '../../author.ts'
import type { Db } from '../../db/connect.ts'
import { acceptedProgress } from '../../db/schema/index.ts'
import { changeActivity } from '../activities/change-activity.ts'
import { changeCommitment } from '../commitments/change-commitment.ts'
import { changePlan } from '../plans/change-plan.ts'

type Change = (tx: Db, scene: Scene, author: Author) => Promise<unknown>

const changes: [what: string, detail: string, change: Change][] = [
  [
    'the activity is cancelled',
    'cancelled',
    (tx, { activities }, author) =>
      changeActivity(tx, { id: activities.first, version: 1 }, { cancelled: true }, author),
  ],
  [
    'the commitment is cancelled',
    'cancelled',
    (tx, { commitmentId: id }, author) =>
      changeCommitment(tx, { id, version: 1 }, { cancelled: true }, author),
  ],
  [
    'the plan is closed',
    'plan-closed',
    (tx, { planId: idOrSlug }, author) =>
      changePlan(tx, { idOrSlug, version: 1 }, { status: 'closed' }, author),
  ],
]

let ordinal = 0

/** In sessions of their own, as one transaction shows nothing of what happens meanwhile. */
const test = base.extend<{ scene: Scene; author: Author }>({
  scene: async ({ replicas }, use) => {
    ordinal += 1
    await use(await seedScene(replicas.db, { ordinal }))
  },
  author: async ({ scene: { colleague } }, use) => {
    const { accountId } = colleague
    const caller = { ...PUBLIC_CALLER, accountId }
    await use({ accountId, caller, requestId: accountId, clock: testClock })
  },
})

describe.for(changes)('while %s', ([, detail, change]) => {
  const notReportable = { status: 422, code: 'not-reportable', detail }
  const said = { from: 20, to: 60 }

  test('a report waits, and is refused', async ({ replicas, scene, author }) => {
    const { activities, focalPoint } = scene
    const answer = await begunDuring(
      replicas.db,
      (tx) => change(tx, scene, author),
      () => replicas.inject(reporting(activities.first, focalPoint, said)),
    )
    expect(answer.json()).toMatchObject(notReportable)
  })

  test('its correction waits, and is refused', async ({ replicas, scene, author }) => {
    const { activities, focalPoint } = scene
    const report = await reportFrom(replicas, reporting(activities.first, focalPoint, said))
    const answer = await begunDuring(
      replicas.db,
      (tx) => change(tx, scene, author),
      () => replicas.inject(revising(report, focalPoint, { ...said, to: 50 })),
    )
    expect(answer.json()).toMatchObject(notReportable)
  })

  test('its acceptance waits, and moves nothing', async ({ replicas, scene, author }) => {
    const { activities, focalPoint, secretariat } = scene
    const report = await reportFrom(replicas, reporting(activities.first, focalPoint, said))
    const before = await replicas.db.select().from(acceptedProgress)
    const answer = await begunDuring(
      replicas.db,
      (tx) => change(tx, scene, author),
      () => replicas.inject(deciding(report, secretariat, { kind: 'accept' })),
    )
    expect(answer.json()).toMatchObject(notReportable)
    expect(await replicas.db.select().from(acceptedProgress)).toEqual(before)
  })
})
