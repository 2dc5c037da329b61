import { useSuspenseQuery } from '@tanstack/react-query'

import { History } from '../../i18n/history.tsx'
import { useFormats } from '../../i18n/use-formats.ts'
import { useWords } from '../../i18n/use-words.ts'
import { type Weighed, weightsQuery } from './queries.ts'

/** The weights that were set, when and why. Before the first of them it was 1. */
export function WeightHistory({ kind, id }: Pick<Weighed, 'kind' | 'id'>) {
  const t = useWords()
  const formats = useFormats()
  const { data } = useSuspenseQuery(weightsQuery(kind, id))
  const rowsOf = ({ weight }: { weight: number }) => [
    { label: t('progress:weight'), value: formats.number(weight, 3) },
  ]

  return (
    <History
      title={t('weights:history')}
      revisions={data.items}
      rowsOf={rowsOf}
      before={rowsOf({ weight: 1 })}
    />
  )
}
