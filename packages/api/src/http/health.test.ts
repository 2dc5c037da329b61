import { expect } from 'vitest'

import { buildTestApp, test } from '../../test/support/index.ts'
import { connect } from '../db/connect.ts'

test('is live and ready where the database answers', async ({ app }) => {
  const live = await app.inject('/health/live')
  const ready = await app.inject('/health/ready')

  expect([live.statusCode, live.json()]).toEqual([200, { status: 'live' }])
  expect([ready.statusCode, ready.json()]).toEqual([200, { status: 'ready' }])
  expect(ready.headers['cache-control']).toBe('no-store')
})

test('is live but not ready where it does not, and says why without saying where', async () => {
  const { db, close } = connect('postgresql://runtime:s3cret@127.0.0.1:9/iltizam')
  const app = await buildTestApp({ db })

  const ready = await app.inject('/health/ready')

  expect((await app.inject('/health/live')).statusCode).toBe(200)
  expect(ready.statusCode).toBe(503)
  expect(ready.json()).toMatchObject({
    code: 'database-unavailable',
    detail: 'database: ECONNREFUSED',
  })
  expect(ready.body).not.toMatch(/s3cret|127\.0\.0\.1/)
  await app.close()
  await close()
})

test('is no part of the contract', async ({ app }) => {
  const { paths } = (await app.inject('/api/v1/openapi.json')).json()
  expect(paths).toHaveProperty(['/api/v1/plans'])
  expect(Object.keys(paths).filter((path) => path.includes('health'))).toEqual([])
})
