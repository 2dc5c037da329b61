import { buildApp } from '../src/app.ts'
import type { Db } from '../src/db/connect.ts'
import { createDemonstrationAccounts } from '../src/demonstration-accounts.ts'
import { loadDemonstration } from '../src/load-demonstration.ts'
import { instanceSecret } from '../src/secrets/instance-secret.ts'
import { demonstrationVisitor } from './demonstration-visitor.ts'
import { exampleAccounts } from './example-accounts.ts'
import { exampleCommittees } from './example-committees.ts'
import { exampleKeys } from './example-keys.ts'
import { exampleMails } from './example-mails.ts'
import { exampleMandates } from './example-mandates.ts'
import { exampleStructure } from './example-structure.ts'
import { type Activity, exampleWrites } from './example-writes.ts'
import type { OpenApiExamples } from './kept-examples.ts'
import { withStableValues } from './stable-values.ts'

/** The moment at which the examples' demonstration is loaded. */
const clock = { now: () => new Date('2023-03-29T12:00:00Z'), today: () => '2023-03-29' }
const secret = instanceSecret(Buffer.alloc(32))
const instance = { timeZone: 'Africa/Casablanca', demonstrationDay: '2023-03-29' }

interface Items<T> {
  items: T[]
}

/** What the operations answer about the demonstration, for OpenAPI: real, but for the ids. */
export async function readOpenApiExamples(db: Db): Promise<OpenApiExamples> {
  await loadDemonstration(db, clock)
  await createDemonstrationAccounts(db, clock, clock.today())
  const app = await buildApp({ db, clock, secret, instance })
  const visitor = demonstrationVisitor(app)
  const { ask } = visitor
  const { items: commitments } = await ask<Items<{ id: string }>>(
    '/plans/2021-2023/commitments?number=10',
  )
  const id = commitments[0]?.id
  const { items: activities } = await ask<Items<Activity>>(`/commitments/${id}/activities`)
  const { items: organizations } = await ask<Items<{ id: string }>>('/organizations?limit=1')
  const paths = {
    getInstance: '/instance?',
    listPlans: '/plans?',
    getPlan: '/plans/2021-2023?',
    getPlanProgress: '/plans/2021-2023/progress?',
    listCommitments: '/plans/2021-2023/commitments?sort=-progress&limit=2&',
    getCommitment: `/commitments/${id}?`,
    getCommitmentProgress: `/commitments/${id}/progress?`,
    listActivities: `/commitments/${id}/activities?limit=2&`,
    getActivity: `/activities/${activities[2]?.id}?`,
    listOrganizations: '/organizations?limit=2&',
    getOrganization: `/organizations/${organizations[0]?.id}?`,
    getResponsibilities: `/organizations/${organizations[0]?.id}/responsibilities?`,
  }

  const responses: Record<string, object> = {}
  for (const [operationId, path] of Object.entries(paths)) {
    const takesLanguage = operationId !== 'getInstance'
    responses[operationId] = {
      ar: { summary: 'العربية', value: await ask(`${path}${takesLanguage ? 'language=ar' : ''}`) },
      fr: { summary: 'Français', value: await ask(`${path}${takesLanguage ? 'language=fr' : ''}`) },
    }
  }
  const reported = await exampleWrites(visitor, activities)
  const structured = await exampleStructure(visitor)
  const mandated = await exampleMandates(visitor)
  const administered = await exampleAccounts(visitor)
  const mailed = await exampleMails(visitor)
  const keyed = await exampleKeys(visitor)
  const seated = await exampleCommittees(visitor)
  await app.close()
  return withStableValues({
    requests: {
      ...reported.requests,
      ...structured.requests,
      ...seated.requests,
      ...administered.requests,
      ...mandated.requests,
      ...mailed.requests,
      ...keyed.requests,
    },
    responses: {
      ...responses,
      ...reported.responses,
      ...structured.responses,
      ...seated.responses,
      ...administered.responses,
      ...mandated.responses,
      ...mailed.responses,
      ...keyed.responses,
    },
  })
}
