import { isLocalizedText } from '@iltizam/shared/localized-text'

import type { Schemas } from '../../api/client.ts'
import { Percent } from '../../i18n/figures.tsx'
import { useFormats } from '../../i18n/use-formats.ts'
import { useWords } from '../../i18n/use-words.ts'
import { stepsOf, useFieldWords } from './field-words.ts'
import { isTranslation, RecordedText, Translation, Translations } from './recorded-text.tsx'

interface RecordedValueProps {
  /** Where it stands: a figure of progress and a text in a language are shown as what they are. */
  field: string
  /** Undefined where the field is not there, which is not null. */
  value: unknown
  /** What the ids in it stand for. */
  references: readonly Schemas['AuditObject'][]
}

/** A value as people read it, of whatever kind it is. */
export function RecordedValue({ field, value, references }: RecordedValueProps) {
  const t = useWords()
  if (value === undefined || value === null) return <Nothing field={field} value={value} />
  if (typeof value === 'boolean') return t(value ? 'audit:yes' : 'audit:no')
  if (typeof value === 'number') return <RecordedNumber field={field} value={value} />
  if (typeof value === 'string') return <RecordedText {...{ field, text: value, references }} />
  if (isLocalizedText(value)) return <Translations text={value} />
  if (isTranslation(value)) return <Translation {...{ field, ...value }} />
  return Array.isArray(value) ? (
    <RecordedList {...{ field, value, references }} />
  ) : (
    <RecordedFields {...{ field, value, references }} />
  )
}

function Nothing({ field, value }: { field: string; value: null | undefined }) {
  const t = useWords()
  const nothing = isProgress(field) ? t('audit:notReported') : t('audit:null')
  return <span className="soft">{value === undefined ? t('audit:absent') : nothing}</span>
}

const PROGRESS = new Set(['progress', 'fromProgress', 'toProgress'])
const isProgress = (field: string) => PROGRESS.has(stepsOf(field).at(-1) ?? '')

function RecordedNumber({ field, value }: { field: string; value: number }) {
  const formats = useFormats()
  if (isProgress(field)) return <Percent percent={value} decimals={6} />
  // A year is written without a space.
  const text = Number.isInteger(value) ? value : formats.number(value, 6)
  return <data value={value}>{text}</data>
}

type Composed<T> = Omit<RecordedValueProps, 'value'> & { value: T }

function RecordedList({ field, value, references }: Composed<unknown[]>) {
  const t = useWords()
  if (value.length === 0) return <span className="soft">{t('audit:emptyList')}</span>
  return (
    <ul className="parts">
      {value.map((item, index) => (
        <li key={index}>
          <RecordedValue {...{ field, value: item, references }} />
        </li>
      ))}
    </ul>
  )
}

function RecordedFields({ field, value, references }: Composed<object>) {
  const fieldWords = useFieldWords()
  return (
    <dl className="parts">
      {Object.entries(value).map(([name, part]) => (
        <div key={name}>
          <dt>{fieldWords(`/${name}`)}</dt>
          <dd>
            <RecordedValue {...{ field: `${field}/${name}`, value: part, references }} />
          </dd>
        </div>
      ))}
    </dl>
  )
}
