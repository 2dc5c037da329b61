import type { InjectOptions, LightMyRequestResponse } from 'fastify'

import { connect, type Db } from '../../src/db/connect.ts'
import { test as base, buildTestApp } from './test.ts'

export interface Replicas {
  db: Db
  /** Sends a request to one of them, then to the other one. */
  inject: (request: InjectOptions) => Promise<LightMyRequestResponse>
  /** Sends all at once. */
  together: (requests: InjectOptions[]) => Promise<LightMyRequestResponse[]>
}

/** Waiting for a turn is no failure here, however slow the machine. */
const patience = 60_000

/** Two apps on the file's own database, each with a pool of its own, as two machines have them. */
export const test = base.extend<{ replicas: Replicas }>({
  replicas: [
    async ({ database }, use) => {
      const pools = [0, 1].map(() => connect(database.runtimeUrl, { max: 8, patience }))
      const apps = await Promise.all(pools.map(({ db }) => buildTestApp({ db })))
      let turn = 0
      const inject = (request: InjectOptions) => {
        turn += 1
        const app = apps[turn % apps.length]
        if (!app) throw new Error('there is no replica')
        return app.inject(request)
      }
      const [pool] = pools
      if (!pool) throw new Error('there is no pool')
      await use({
        db: pool.db,
        inject,
        together: (requests) => Promise.all(requests.map((request) => inject(request))),
      })
      for (const app of apps) await app.close()
      for (const { close } of pools) await close()
    },
    { scope: 'file' },
  ],
})

/** As a client does that is told that its request is still at work: it asks again. */
export async function persisting(
  { inject }: Replicas,
  request: InjectOptions,
): Promise<LightMyRequestResponse> {
  const answer = await inject(request)
  const isUnderWay = answer.statusCode === 409 && answer.json().code === 'request-under-way'
  return isUnderWay ? persisting({ inject } as Replicas, request) : answer
}
