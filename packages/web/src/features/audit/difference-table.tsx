import type { Schemas } from '../../api/client.ts'
import { useWords } from '../../i18n/use-words.ts'
import { useFieldWords } from './field-words.ts'
import { RecordedValue } from './recorded-value.tsx'
import '../../ui/table.css'
import './difference-table.css'

/** What an event changed, field by field; of something new only what was recorded. */
export function DifferenceTable({ event }: { event: Schemas['AuditEvent'] }) {
  const t = useWords()
  const fieldWords = useFieldWords()
  const { difference, references, before } = event
  if (difference.length === 0) return <p className="soft">{t('audit:nothingRecorded')}</p>
  const isNew = before === null
  const after = t(isNew ? 'audit:value' : 'audit:after')

  return (
    <table className="table table-cards difference">
      <thead>
        <tr>
          <th scope="col">{t('audit:field')}</th>
          {!isNew && <th scope="col">{t('audit:before')}</th>}
          <th scope="col">{after}</th>
        </tr>
      </thead>
      <tbody>
        {difference.map(({ field, ...sides }) => (
          <tr key={field}>
            <th scope="row">
              {fieldWords(field)}
              <code className="code" dir="ltr">
                {field}
              </code>
            </th>
            {!isNew && (
              <td data-label={t('audit:before')}>
                <div>
                  <RecordedValue {...{ field, value: sides.before, references }} />
                </div>
              </td>
            )}
            <td data-label={after}>
              <div>
                <RecordedValue {...{ field, value: sides.after, references }} />
              </div>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
