import type { Schemas } from '../../api/client.ts'
import { type Row, useTextRows } from '../../i18n/use-text-rows.ts'
import { useWords } from '../../i18n/use-words.ts'

/** What is said of a body, as people read it. */
export function useOrganizationRows(): (
  said: Pick<Schemas['Organization'], 'name' | 'kind'>,
) => Row[] {
  const t = useWords()
  const textRows = useTextRows()
  return ({ name, kind }) => [
    ...textRows(t('organizations:name'), name),
    { label: t('organizations:kind'), value: t(`organizations:kinds.${kind}`) },
  ]
}
