import { codeOf } from './device.ts'
import { change } from './requests.ts'
import { signingIn } from './signing-in.ts'
import { test as base, type Fixtures, shareApp } from './test.ts'

type App = Fixtures['app']
/** Who signs in. */
interface Person {
  email: string
  password: string
  cookie: string
}

/** How long a code is told. */
export const halfMinute = 30_000

/** An installation that is no demonstration, at a time that a test moves. */
export const test = base.extend<{
  time: { at: number }
  sharedReal: Fixtures['shared']
  real: App
}>({
  // biome-ignore lint/correctness/noEmptyPattern: vitest reads the parameter list
  time: async ({}, use) => use({ at: Date.parse('2023-03-29T12:00:00Z') }),
  sharedReal: [
    // biome-ignore lint/correctness/noEmptyPattern: vitest reads the parameter list
    async ({}, use) =>
      shareApp({ instance: { timeZone: 'Africa/Casablanca', demonstrationDay: null } }, use),
    { scope: 'worker' },
  ],
  real: async ({ sharedReal, db, time }, use) => {
    const clock = { now: () => new Date(time.at), today: () => '2023-03-29' }
    sharedReal.now = { db, clock }
    await use(sharedReal.app)
    sharedReal.now = undefined
  },
})

/** A change that names no version. */
export const put = (path: string, by: { cookie: string }, payload: object) =>
  change('PUT', path, by, { payload })

/** Enrols a device as its owner does; gives what it tells codes by. */
export async function enrol(app: App, person: Person, at: number) {
  const { password } = person
  const begun = await app.inject(put('/account/second-factor', person, { password }))
  const { secret, uri }: { secret: string; uri: string } = begun.json()
  const code = codeOf(secret, at)
  const done = await app.inject(put('/account/second-factor/confirmation', person, { code }))
  const { codes }: { codes: string[] } = done.json()
  return { secret, uri, codes }
}

/** Signing in, with a code or without. */
export const entering = (
  { email, password }: Pick<Person, 'email' | 'password'>,
  code?: string,
) => ({
  ...signingIn({ email, password }),
  payload: { email, password, ...(code !== undefined && { code }) },
})

/** What comes of it: they are in, or why not. */
export async function entry(app: App, person: Pick<Person, 'email' | 'password'>, code?: string) {
  const answer = await app.inject(entering(person, code))
  return answer.statusCode === 200 ? 'in' : `${answer.statusCode} ${answer.json().code}`
}
