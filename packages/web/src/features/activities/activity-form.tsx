import { api, type Schemas } from '../../api/client.ts'
import { LocalizedField } from '../../forms/localized-field.tsx'
import { RecordForm } from '../../forms/record-form.tsx'
import { ReferenceField } from '../../forms/reference-field.tsx'
import {
  type TypedText,
  typedTextFaults,
  typedTextOf,
  writtenTextOf,
} from '../../forms/typed-text.ts'
import { useRecordForm } from '../../forms/use-record-form.ts'
import { useWordsLanguage } from '../../i18n/use-language.ts'
import { useWords } from '../../i18n/use-words.ts'
import { DateField } from '../../ui/date-field.tsx'
import { readActivity } from './activity-queries.ts'
import { useActivityRows } from './use-activity-rows.ts'

interface ActivityFormProps {
  commitmentId: string
  organizations: readonly Schemas['Organization'][]
  /** Undefined: a new one. */
  activity?: Schemas['Activity']
  onSaved: () => void
  onClose: () => void
}

interface Values {
  title: TypedText
  responsibleId: string
  startsOn: string
  endsOn: string
}

const bodyOf = (values: Values): Required<Schemas['NewActivity']> => ({
  title: writtenTextOf(values.title),
  responsibleId: values.responsibleId || null,
  startsOn: values.startsOn || null,
  endsOn: values.endsOn || null,
})

/** A step of a commitment: what is done, who answers for it, from when to when. */
export function ActivityForm(props: ActivityFormProps) {
  const { commitmentId, organizations, activity, onSaved, onClose } = props
  const t = useWords()
  const language = useWordsLanguage()
  const rowsOf = useActivityRows()
  const path = { activityId: activity?.id ?? '' }
  const form = useRecordForm<Schemas['Activity'], Values, Required<Schemas['NewActivity']>>({
    record: activity,
    draft: activity ? `activity:${activity.id}` : `activity:new:${commitmentId}`,
    valuesOf: (record) => ({
      title: typedTextOf(record?.title, language),
      responsibleId: record?.responsible?.id ?? '',
      startsOn: record?.startsOn ?? '',
      endsOn: record?.endsOn ?? '',
    }),
    bodyOf,
    check: ({ title }) => typedTextFaults('title', title),
    create: (body, header) =>
      api.POST('/api/v1/commitments/{commitmentId}/activities', {
        params: { path: { commitmentId }, header },
        body,
      }),
    change: (body, header) =>
      api.PATCH('/api/v1/activities/{activityId}', { params: { path, header }, body }),
    read: () => readActivity(path.activityId),
    onSaved,
  })
  const { responsibleId } = form.values

  return (
    <RecordForm
      form={form}
      onClose={onClose}
      describe={(values) =>
        rowsOf({
          ...bodyOf(values),
          responsible: organizations.find(({ id }) => id === values.responsibleId),
        })
      }
    >
      <LocalizedField
        {...form.field('title')}
        name="title"
        label={t('structure:title')}
        errorAt={form.errorAt}
        before={activity?.title}
      />
      <ReferenceField
        {...form.field('responsibleId')}
        kind="radio"
        label={t('structure:activity.responsible')}
        none={t('structure:activity.lead')}
        items={organizations}
        chosen={responsibleId === '' ? [] : [responsibleId]}
        onChange={([id = '']) => form.set({ responsibleId: id })}
        words={{
          search: t('organizations:search'),
          found: (count) => t('organizations:count', { count }),
        }}
      />
      <div className="field-row">
        <DateField
          {...form.field('startsOn')}
          label={t('structure:activity.startsOn')}
          optional={t('forms:optional')}
        />
        <DateField
          {...form.field('endsOn')}
          label={t('structure:activity.endsOn')}
          optional={t('forms:optional')}
        />
      </div>
    </RecordForm>
  )
}
