import type { Schemas } from '../../api/client.ts'
import { useWords } from '../../i18n/use-words.ts'
import { changedRows } from './changed-rows.ts'
import { useFieldWords } from './field-words.ts'
import { RecordedValue } from './recorded-value.tsx'
import '../../ui/table.css'
import './difference-table.css'

/** What an event changed, field by field; of something new only what was recorded. */
export function DifferenceTable({ event }: { event: Schemas['AuditEvent'] }) {
  const t = useWords()
  const fieldWords = useFieldWords()
  const { references, before } = event
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
        {changedRows(event).map(({ field, ...sides }) => (
          <tr key={field}>
            <th scope="row">
              {fieldWords(field)}
              <span className="pointer">
                <code className="code" dir="ltr">
                  {field}
                </code>
              </span>
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
