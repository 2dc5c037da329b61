import { useQuery } from '@tanstack/react-query'

import type { Schemas } from '../../api/client.ts'
import { useWords } from '../../i18n/use-words.ts'
import { Mark } from '../../ui/mark.tsx'
import { handoversQuery } from './queries.ts'

/** How many hand-overs wait for that person to confirm them, in words; nothing where none does. */
export function ToConfirm({ account: { mandates } }: { account: Schemas['Account'] }) {
  const t = useWords()
  const { data: handovers = [] } = useQuery(handoversQuery)
  const count = handovers.filter(
    ({ confirmedAt, toMandateId }) =>
      confirmedAt === null && mandates.some(({ id }) => id === toMandateId),
  ).length
  if (count === 0) return null
  return (
    <>
      {' '}
      <Mark>{t('handovers:toConfirm', { count })}</Mark>
    </>
  )
}
