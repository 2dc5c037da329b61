import { buildApp } from '../src/app.ts'
import type { Db } from '../src/db/connect.ts'
import { loadDemonstration } from '../src/load-demonstration.ts'

/** The moment at which the examples' demonstration is loaded. */
const clock = { now: () => new Date('2023-03-29T12:00:00Z'), today: () => '2023-03-29' }
const instance = { timeZone: 'Africa/Casablanca', demonstrationDay: '2023-03-29' }

/** What the operations answer about the demonstration, for OpenAPI: real, but for the ids. */
export async function readOpenApiExamples(db: Db) {
  await loadDemonstration(db, clock)
  const app = await buildApp({ db, clock, instance })
  const ask = async (path: string) => (await app.inject(`/api/v1${path}`)).json()
  const { items: commitments } = await ask('/plans/2021-2023/commitments')
  const { id } = commitments.find(({ number }: { number: number }) => number === 10)
  const { items: activities } = await ask(`/commitments/${id}/activities`)
  const { items: organizations } = await ask('/organizations?limit=1')
  const paths = {
    getInstance: '/instance?',
    listPlans: '/plans?',
    getPlan: '/plans/2021-2023?',
    getPlanProgress: '/plans/2021-2023/progress?',
    listCommitments: '/plans/2021-2023/commitments?sort=-progress&limit=2&',
    getCommitment: `/commitments/${id}?`,
    getCommitmentProgress: `/commitments/${id}/progress?`,
    listActivities: `/commitments/${id}/activities?limit=2&`,
    getActivity: `/activities/${activities[2].id}?`,
    listOrganizations: '/organizations?limit=2&',
    getOrganization: `/organizations/${organizations[0].id}?`,
  }

  const examples: Record<string, object> = {}
  for (const [operationId, path] of Object.entries(paths)) {
    const takesLanguage = operationId !== 'getInstance'
    examples[operationId] = {
      ar: { summary: 'العربية', value: await ask(`${path}${takesLanguage ? 'language=ar' : ''}`) },
      fr: { summary: 'Français', value: await ask(`${path}${takesLanguage ? 'language=fr' : ''}`) },
    }
  }
  await app.close()
  return withStableIds(examples)
}

/** Ids are made anew each time the demonstration is loaded: here the first is 1, and so on. */
function withStableIds(value: object): object {
  const ids: string[] = []
  const stable = JSON.stringify(value)
    .replaceAll(/"nextCursor":"[^"]+"/g, '"nextCursor":"WyJudW1iZXIgYXIiLDEwLDEwXQ"')
    .replaceAll(/[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[0-9a-f]{4}-[0-9a-f]{12}/g, (id) => {
      if (!ids.includes(id)) ids.push(id)
      return `01870d4a-0000-7000-8000-${String(ids.indexOf(id) + 1).padStart(12, '0')}`
    })
  return JSON.parse(stable)
}
