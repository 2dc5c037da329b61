import type { InjectOptions } from 'fastify'
import { expect } from 'vitest'

import type { Clock } from '../../src/clock.ts'
import { creation, reading } from './requests.ts'
import { type Scene, test as sceneTest } from './scene.ts'
import { testClock } from './test.ts'

/** What day it is, for a test to turn the calendar; a day of work is over in it. */
export const test = sceneTest.extend<{ calendar: { day: string }; clock: Clock }>({
  // biome-ignore lint/correctness/noEmptyPattern: vitest reads the parameter list
  calendar: async ({}, use) => use({ day: '2023-02-20' }),
  clock: async ({ calendar }, use) => use({ now: testClock.now, today: () => calendar.day }),
})

type App = {
  inject: (
    request: InjectOptions,
  ) => Promise<{ statusCode: number; body: string; json: () => never }>
}

export const march = { opensOn: '2023-03-01', dueOn: '2023-03-20', locksOn: '2023-03-25' }

/** A round that the secretariat calls: that of March, unless others are said. */
export const called = async (app: App, { planId, secretariat }: Scene, days: object = march) => {
  const answer = await app.inject(creation(`/plans/${planId}/rounds`, secretariat, days))
  expect(answer.statusCode, answer.body).toBe(201)
  return answer.json() as { id: string; version: number }
}

/** What a round has received by the day of the calendar. */
export const standing = async (app: App, { secretariat }: Scene, id: string) => {
  const answer = await app.inject(reading(`/rounds/${id}/standing`, secretariat))
  expect(answer.statusCode, answer.body).toBe(200)
  return answer.json() as {
    expected: number
    received: number
    onTime: number
    bodies: Record<string, unknown>[]
  }
}
