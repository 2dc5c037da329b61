import { buildApp } from '@iltizam/api/src/app'
import { clockIn } from '@iltizam/api/src/clock'
import { connect } from '@iltizam/api/src/db/connect'
import { instanceSecret } from '@iltizam/api/src/secrets/instance-secret'
import type { ReadRequest } from '@iltizam/api/testing/reads-of-one-plan'

/**
 * The program under measurement, in a process of its own: DATABASE_URL, and in JSON the reads that it
 * also answers as bytes made beforehand, at /prepared/ and their place in the list.
 */
const [databaseUrl = '', json = '[]'] = process.argv.slice(2)
const requests: ReadRequest[] = JSON.parse(json)
const { db } = connect(databaseUrl)
const prepared: Buffer[] = []

const app = await buildApp({
  db,
  clock: clockIn('UTC', '2023-03-29'),
  secret: instanceSecret(Buffer.alloc(32)),
  instance: { timeZone: 'UTC', demonstrationDay: '2023-03-29' },
  furtherRoutes: (api, _options, done) => {
    for (const index of requests.keys())
      api.get(`/prepared/${index}`, { schema: { hide: true } }, (_request, reply) => {
        reply.type('application/json; charset=utf-8').send(prepared[index])
      })
    done()
  },
})
for (const request of requests) prepared.push((await app.inject(request)).rawPayload)
process.send?.(await app.listen({ port: 0 }))
process.once('disconnect', () => process.exit())
