import { useSuspenseQuery } from '@tanstack/react-query'

import type { Schemas } from '../../api/client.ts'
import { History } from '../../i18n/history.tsx'
import { useWords } from '../../i18n/use-words.ts'
import { commitmentRevisionsQuery } from './queries.ts'
import { useCommitmentRows } from './use-commitment-rows.ts'

interface CommitmentHistoryProps {
  commitmentId: string
  themes: readonly Schemas['Theme'][]
}

/** What was said of a commitment, and since when. */
export function CommitmentHistory({ commitmentId, themes }: CommitmentHistoryProps) {
  const t = useWords()
  const rowsOf = useCommitmentRows(themes)
  const { data } = useSuspenseQuery(commitmentRevisionsQuery(commitmentId))
  return <History title={t('structure:history')} revisions={data.items} rowsOf={rowsOf} />
}
