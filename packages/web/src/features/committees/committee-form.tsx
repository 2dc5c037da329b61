import { api, type Schemas } from '../../api/client.ts'
import { LocalizedField } from '../../forms/localized-field.tsx'
import { RecordForm } from '../../forms/record-form.tsx'
import {
  type TypedText,
  typedTextFaults,
  typedTextOf,
  writtenTextOf,
} from '../../forms/typed-text.ts'
import { useRecordForm } from '../../forms/use-record-form.ts'
import { useWordsLanguage } from '../../i18n/use-language.ts'
import { useTextRows } from '../../i18n/use-text-rows.ts'
import { useWords } from '../../i18n/use-words.ts'
import { readCommittee } from './queries.ts'

interface CommitteeFormProps {
  /** Undefined: a new one. */
  committee?: Schemas['Committee']
  onSaved: () => void
  onClose: () => void
}

/** How a committee is called in each language. */
export function CommitteeForm({ committee, onSaved, onClose }: CommitteeFormProps) {
  const t = useWords()
  const language = useWordsLanguage()
  const textRows = useTextRows()
  const path = { committeeId: committee?.id ?? '' }
  const bodyOf = ({ name }: { name: TypedText }): Schemas['NewCommittee'] => ({
    name: writtenTextOf(name),
  })
  const form = useRecordForm<Schemas['Committee'], { name: TypedText }, Schemas['NewCommittee']>({
    record: committee,
    draft: `committee:${committee?.id ?? 'new'}`,
    valuesOf: (record) => ({ name: typedTextOf(record?.name, language) }),
    bodyOf,
    check: ({ name }) => typedTextFaults('name', name),
    create: (body, header) => api.POST('/api/v1/committees', { params: { header }, body }),
    change: (body, header) =>
      api.PATCH('/api/v1/committees/{committeeId}', { params: { path, header }, body }),
    read: () => readCommittee(path.committeeId),
    onSaved,
  })

  return (
    <RecordForm
      form={form}
      onClose={onClose}
      describe={(values) => textRows(t('committees:name'), bodyOf(values).name)}
    >
      <LocalizedField
        {...form.field('name')}
        name="name"
        label={t('committees:name')}
        errorAt={form.errorAt}
        before={committee?.name}
      />
    </RecordForm>
  )
}
