import { useSuspenseQuery } from '@tanstack/react-query'

import { History } from '../../i18n/history.tsx'
import { useWords } from '../../i18n/use-words.ts'
import { organizationRevisionsQuery } from './queries.ts'
import { useOrganizationRows } from './use-organization-rows.ts'

/** How a body was called, and since when. */
export function OrganizationHistory({ organizationId }: { organizationId: string }) {
  const t = useWords()
  const rowsOf = useOrganizationRows()
  const { data } = useSuspenseQuery(organizationRevisionsQuery(organizationId))
  return <History title={t('organizations:history')} revisions={data.items} rowsOf={rowsOf} />
}
