import { COMMITMENT_SORTS, type CommitmentSort } from '@iltizam/shared/commitment-sorts'
import { inLanguage } from '@iltizam/shared/localized-text'
import { WORK_STATES, type WorkState } from '@iltizam/shared/vocabulary'
import { useEffect, useRef } from 'react'

import type { Schemas } from '../../api/client.ts'
import { useLanguage } from '../../i18n/use-language.ts'
import { useWords } from '../../i18n/use-words.ts'
import { Choice } from '../../ui/choice.tsx'
import type { CommitmentFilter } from './arranged.ts'
import '../../ui/field.css'
import '../../ui/filters.css'

interface CommitmentFiltersProps {
  commitments: readonly Schemas['CommitmentSummary'][]
  themes: readonly Schemas['Theme'][]
  search: CommitmentFilter & { sort?: CommitmentSort | undefined }
  onSearch: (change: CommitmentFilter & { sort?: CommitmentSort | undefined }) => void
}

/** What the table shows, and in which order: each choice is in the address. */
export function CommitmentFilters({
  commitments,
  themes,
  search,
  onSearch,
}: CommitmentFiltersProps) {
  const t = useWords()
  const language = useLanguage()
  const words = (text: Schemas['LocalizedText']) => inLanguage(text, language).text
  const leads = new Map(commitments.flatMap(({ lead }) => (lead ? [[lead.id, lead.name]] : [])))
  const states = WORK_STATES.filter((state) => commitments.some((one) => one.state === state))

  return (
    <search className="filters no-print">
      <TextFilter q={search.q ?? ''} onChange={(q) => onSearch({ q })} />
      {themes.length > 0 && (
        <Choice
          label={t('plans:theme')}
          all={t('commitments:everyTheme')}
          value={search.theme}
          options={themes.map(({ id, title }) => ({ value: id, label: words(title) }))}
          onChange={(theme) => onSearch({ theme })}
        />
      )}
      <Choice
        label={t('commitments:lead')}
        all={t('commitments:everyLead')}
        value={search.organization}
        options={[...leads].map(([id, name]) => ({ value: id, label: words(name) }))}
        onChange={(organization) => onSearch({ organization })}
      />
      <Choice<WorkState>
        label={t('commitments:state')}
        all={t('commitments:everyState')}
        value={search.state}
        options={states.map((state) => ({
          value: state,
          label: t(`commitments:states.${state}`),
        }))}
        onChange={(state) => onSearch({ state })}
      />
      <Choice<CommitmentSort>
        label={t('commitments:order')}
        value={search.sort ?? 'number'}
        options={COMMITMENT_SORTS.map((sort) => ({
          value: sort,
          label: t(`commitments:orders.${sort}`),
        }))}
        onChange={(sort) => onSearch({ sort })}
        className="filter-order"
      />
    </search>
  )
}

/** Keeps what is being typed: the address follows, and leads only when it changes elsewhere. */
function TextFilter({ q, onChange }: { q: string; onChange: (q: string) => void }) {
  const t = useWords()
  const input = useRef<HTMLInputElement>(null)

  useEffect(() => {
    if (input.current && input.current !== document.activeElement) input.current.value = q
  }, [q])

  return (
    <label className="field">
      <span>{t('commitments:search')}</span>
      <input
        ref={input}
        type="search"
        name="q"
        defaultValue={q}
        onChange={(event) => onChange(event.target.value)}
      />
    </label>
  )
}
