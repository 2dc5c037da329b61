import { fact, type seedPlan } from '@iltizam/api/testing'
import { writtenIn } from '@iltizam/shared/localized-text'

type Db = Parameters<typeof seedPlan>[0]
type Plan = Awaited<ReturnType<typeof seedPlan>>

const later = fact('2023-01-16', new Date('2023-01-16T10:00:00Z'))
const title = (text: string) => JSON.stringify(writtenIn('ar', text))
const illustrative = (...fields: string[]) =>
  JSON.stringify(fields.map((field) => ({ field, kind: 'illustrative', source: null })))

/**
 * Gives the plan a theme, to which its commitments belong for the sake of the illustration. In SQL:
 * the API's door seeds what minutes say, and they say nothing of themes.
 */
export async function seedIllustration(db: Db, { id: planId, commitments }: Plan): Promise<string> {
  const { id: themeId } = fact()
  const since = `'${later.effectiveFrom}', '${later.recordedAt.toISOString()}'`
  const revisions = commitments.map(
    ({ id }) =>
      `('${fact().id}', ${since}, '${id}', '${title('التزام')}', '${themeId}', '${illustrative('theme', 'lead')}')`,
  )
  await db.execute(
    `insert into themes (id, plan_id, position) values ('${themeId}', '${planId}', 1)`,
  )
  await db.execute(
    `insert into theme_revisions (id, effective_from, recorded_at, theme_id, title, provenance)
     values ('${fact().id}', ${since}, '${themeId}', '${title('العدل')}', '[]')`,
  )
  await db.execute(
    `insert into commitment_revisions
       (id, effective_from, recorded_at, commitment_id, title, theme_id, provenance)
     values ${revisions.join()}`,
  )
  return themeId
}
