import { AUDIT_ACTIONS, type AuditKind, type AuditVerb } from '@iltizam/shared/audit-actions'
import { isDay } from '@iltizam/shared/days'
import { isUuid } from '@iltizam/shared/ids'
import { type HTMLInputTypeAttribute, useEffect, useRef } from 'react'

import { useWords } from '../../i18n/use-words.ts'
import { Choice } from '../../ui/choice.tsx'
import { type AuditFilter, leavesOutReadings } from './queries.ts'
import { isAuditKind } from './thing-words.tsx'
import '../../ui/field.css'
import '../../ui/filters.css'
import '../../ui/option-group.css'
import './event-filters.css'

interface EventFiltersProps {
  filter: AuditFilter
  onFilter: (change: AuditFilter) => void
}

/** What the list shows: each choice is in the address. */
export function EventFilters({ filter, onFilter }: EventFiltersProps) {
  const t = useWords()
  const kind = kindIn(filter)
  const verbs: readonly AuditVerb[] = kind ? AUDIT_ACTIONS[kind] : []

  return (
    <search className="filters no-print" aria-label={t('audit:filters')}>
      <Choice<AuditKind>
        label={t('audit:kind')}
        all={t('audit:everyKind')}
        value={kind}
        options={KINDS.map((value) => ({ value, label: t(`audit:kinds.${value}`) }))}
        onChange={(objectKind) => onFilter({ objectKind, action: undefined })}
      />
      {kind && verbs.length > 1 && (
        <Choice
          label={t('audit:verb')}
          all={t('audit:everyVerb')}
          value={filter.action}
          options={verbs.map((verb) => ({
            value: `${kind}.${verb}`,
            label: t(`audit:verbs.${verb}`),
          }))}
          onChange={(action) => onFilter({ objectKind: kind, action })}
        />
      )}
      <TypedFilter
        type="date"
        label={t('audit:from')}
        value={filter.from}
        max={filter.to}
        isWhole={isDay}
        onChange={(from) => onFilter({ from })}
      />
      <TypedFilter
        type="date"
        label={t('audit:to')}
        value={filter.to}
        min={filter.from}
        isWhole={isDay}
        onChange={(to) => onFilter({ to })}
      />
      <TypedFilter
        type="search"
        label={t('audit:request')}
        value={filter.request}
        isWhole={isUuid}
        onChange={(request) => onFilter({ request })}
      />
      {leavesOutReadings(filter) && (
        <label className="check readings-choice">
          <input
            type="checkbox"
            checked={filter.readings === 'included'}
            onChange={({ target }) =>
              onFilter({ readings: target.checked ? 'included' : undefined })
            }
          />
          <span>{t('audit:withReadings')}</span>
        </label>
      )}
    </search>
  )
}

const KINDS = Object.keys(AUDIT_ACTIONS).filter(isAuditKind)

/** An action says what it was done to. */
const kindIn = ({ objectKind, action }: AuditFilter): AuditKind | undefined =>
  KINDS.find((kind) => kind === (objectKind ?? action?.split('.')[0]))

interface TypedFilterProps {
  type: HTMLInputTypeAttribute
  label: string
  value: string | undefined
  min?: string | undefined
  max?: string | undefined
  /** Whether what is typed so far is asked for at once; all else when it is left, or by Enter. */
  isWhole: (typed: string) => boolean
  onChange: (value: string | undefined) => void
}

/** Keeps what is being typed: the address follows, and leads only when it changes elsewhere. */
function TypedFilter({ label, value = '', isWhole, onChange, ...attributes }: TypedFilterProps) {
  const input = useRef<HTMLInputElement>(null)

  useEffect(() => {
    if (input.current && input.current !== document.activeElement) input.current.value = value
  }, [value])

  const change = (typed: string) => {
    if (typed === '' || isWhole(typed)) settle(typed)
  }
  const settle = (typed: string) => {
    if (typed !== value) onChange(typed === '' ? undefined : typed)
  }

  return (
    <label className="field">
      <span>{label}</span>
      <input
        ref={input}
        {...attributes}
        dir="ltr"
        defaultValue={value}
        onChange={({ target }) => change(target.value.trim())}
        onBlur={({ target }) => settle(target.value.trim())}
        onKeyDown={({ key, currentTarget }) => {
          if (key === 'Enter') settle(currentTarget.value.trim())
        }}
      />
    </label>
  )
}
