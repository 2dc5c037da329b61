import { buildApp } from '@iltizam/api/src/app'
import { clockIn } from '@iltizam/api/src/clock'
import { connect } from '@iltizam/api/src/db/connect'

/** The program under measurement, in a process of its own: DATABASE_URL and a path each. */
const [databaseUrl = '', ...paths] = process.argv.slice(2)
const { db } = connect(databaseUrl)
const prepared = new Map<string, Buffer>()

const app = await buildApp({
  db,
  clock: clockIn('UTC', '2023-03-29'),
  instance: { timeZone: 'UTC', demonstrationDay: '2023-03-29' },
  furtherRoutes: (api, _options, done) => {
    for (const path of paths)
      api.get(`/prepared${path}`, { schema: { hide: true } }, (_request, reply) => {
        reply.type('application/json; charset=utf-8').send(prepared.get(path))
      })
    done()
  },
})
for (const path of paths) prepared.set(path, (await app.inject(`/api/v1${path}`)).rawPayload)
process.send?.(await app.listen({ port: 0 }))
process.once('disconnect', () => process.exit())
