import { whyNotSingleLine } from '@iltizam/shared/text-rules'

import { api, type Schemas } from '../../api/client.ts'
import { RecordForm } from '../../forms/record-form.tsx'
import { useRecordForm } from '../../forms/use-record-form.ts'
import { useWords } from '../../i18n/use-words.ts'
import { TextField } from '../../ui/text-field.tsx'
import { readPerson } from './queries.ts'

interface PersonFormProps {
  /** Undefined: a new one. */
  person?: Schemas['Person']
  onSaved: (person: Schemas['Person']) => void
  onClose: () => void
}

interface Values {
  name: string
  honorific: string
}

const bodyOf = ({ name, honorific }: Values): Schemas['NewPerson'] => ({
  name: name.trim(),
  honorific: honorific.trim() === '' ? null : honorific.trim(),
})

/** How somebody is called. */
export function PersonForm({ person, onSaved, onClose }: PersonFormProps) {
  const t = useWords()
  const path = { personId: person?.id ?? '' }
  const form = useRecordForm<Schemas['Person'], Values, Schemas['NewPerson']>({
    record: person,
    draft: `person:${person?.id ?? 'new'}`,
    valuesOf: (record) => ({ name: record?.name ?? '', honorific: record?.honorific ?? '' }),
    bodyOf,
    check: ({ name, honorific }) => {
      const rule = name.trim() === '' ? 'required' : whyNotSingleLine(name)
      const other = honorific.trim() === '' ? null : whyNotSingleLine(honorific)
      return [
        ...(rule === null ? [] : [{ pointer: '#/name', rule }]),
        ...(other === null ? [] : [{ pointer: '#/honorific', rule: other }]),
      ]
    },
    create: (body, header) => api.POST('/api/v1/people', { params: { header }, body }),
    change: (body, header) =>
      api.PATCH('/api/v1/people/{personId}', { params: { path, header }, body }),
    read: () => readPerson(path.personId),
    onSaved,
  })

  return (
    <RecordForm
      form={form}
      onClose={onClose}
      describe={({ name, honorific }) => [
        { label: t('people:name'), value: name },
        { label: t('people:honorific'), value: honorific },
      ]}
    >
      <TextField {...form.field('name')} label={t('people:name')} dir="auto" />
      <TextField
        {...form.field('honorific')}
        label={t('people:honorific')}
        hint={t('people:honorificHint')}
        optional={t('forms:optional')}
        dir="auto"
      />
    </RecordForm>
  )
}
