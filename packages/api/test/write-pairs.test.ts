import fc from 'fast-check'
import { expect } from 'vitest'

import { describedApp } from '../scripts/described-app.ts'
import { verifyTrail } from '../src/features/audit-chain/verify-trail.ts'
import { type Contract, type NamedOperation, operationsOf } from './rules/contract.ts'
import { callersOf, isNamedIn, signedInAs } from './support/callers.ts'
import { seedAccess } from './support/links.ts'
import { type Replicas, test } from './support/replicas.ts'
import { seedScene } from './support/scene.ts'
import { type Occasion, occasionIn, validRequest } from './support/valid-requests.ts'

const SAMPLE = 6
// biome-ignore lint/style/noProcessEnv: how long a test may take is said by who runs it
const isWhole = Boolean(process.env.ILTIZAM_TEST_LONG)

const description = await describedApp()
const writes = operationsOf(description.swagger() as unknown as Contract).filter(
  ({ method }) => method !== 'get',
)
await description.close()

/** Every write with every write, itself among them. */
const pairs = writes.flatMap((one, index) =>
  writes.slice(index).map((other): [NamedOperation, NamedOperation] => [one, other]),
)

/** A valid request by the first who may send it. */
function requestOf(named: NamedOperation, occasion: Occasion) {
  const by = callersOf(occasion).find(isNamedIn(named.operation['x-roles']))
  if (!by) throw new Error(`nobody calls ${named.operation.operationId}`)
  return signedInAs(validRequest(named, occasion), by)
}

/** A scene of its own, so that both are possible when they are sent. */
async function newOccasion({ db, inject }: Replicas, ordinal: number): Promise<Occasion> {
  const scene = await seedScene(db, { ordinal })
  // What an occasion asks of an app is to answer.
  return occasionIn({ inject } as never, scene, await seedAccess(db, scene))
}

test('whichever two writes come at once to the same things, neither locks the other up', async ({
  replicas,
}) => {
  const tried = isWhole ? pairs : fc.sample(fc.constantFrom(...pairs), SAMPLE)
  const statuses = new Map<number, number>()
  for (const [index, pair] of tried.entries()) {
    const occasion = await newOccasion(replicas, 1_000 + index)
    const answers = await replicas.together(
      [...pair, ...pair.toReversed()].map((named) => requestOf(named, occasion)),
    )
    const names = pair.map(({ operation }) => operation.operationId).join(' with ')
    for (const { statusCode, body } of answers) {
      expect(statusCode, `${names}: ${body}`).toBeLessThan(500)
      statuses.set(statusCode, (statuses.get(statusCode) ?? 0) + 1)
    }
  }

  const done = [...statuses].reduce((sum, [status, n]) => sum + (status < 300 ? n : 0), 0)
  // Some pairs shut each other out; a handful that are drawn may all be such.
  const fewest = isWhole ? tried.length : 0
  expect(done, JSON.stringify([...statuses])).toBeGreaterThan(fewest)
  expect(await verifyTrail(replicas.db, [])).toMatchObject({ firstBreak: null })
}, 3_600_000)
