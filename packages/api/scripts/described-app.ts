import { buildApp } from '../src/app.ts'
import { instanceSecret } from '../src/secrets/instance-secret.ts'

/** The app for the sake of its description: no route runs, so there is no database to give. */
export async function describedApp() {
  const app = await buildApp({
    db: undefined as never,
    clock: { now: () => new Date(0), today: () => '1970-01-01' },
    secret: instanceSecret(Buffer.alloc(32)),
    instance: { timeZone: 'UTC', demonstrationDay: null },
  })
  await app.ready()
  return app
}
