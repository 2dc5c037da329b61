import { commitmentRevisions, themeRevisions, themes } from '@iltizam/api/src/db/schema/index'
import { fact, type seedPlan } from '@iltizam/api/testing'
import { writtenIn } from '@iltizam/shared/localized-text'

type Db = Parameters<typeof seedPlan>[0]
type Plan = Awaited<ReturnType<typeof seedPlan>>

/** Gives the plan a theme, to which its commitments belong for the sake of the illustration. */
export async function seedIllustration(db: Db, { id: planId, commitments }: Plan): Promise<string> {
  const { id: themeId } = fact()
  await db.insert(themes).values({ id: themeId, planId, position: 1 })
  await db
    .insert(themeRevisions)
    .values({ ...fact(), themeId, title: writtenIn('ar', 'العدل'), provenance: [] })
  await db.insert(commitmentRevisions).values(
    commitments.map(({ id: commitmentId }) => ({
      ...fact('2023-01-16', new Date('2023-01-16T10:00:00Z')),
      commitmentId,
      title: writtenIn('ar', 'التزام توضيحي'),
      themeId,
      provenance: (['theme', 'lead'] as const).map((field) => ({
        field,
        kind: 'illustrative' as const,
        source: null,
      })),
    })),
  )
  return themeId
}
