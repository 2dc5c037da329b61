import { inLanguage } from '@iltizam/shared/localized-text'

import { api, type Schemas } from '../../api/client.ts'
import { LocalizedField } from '../../forms/localized-field.tsx'
import { RecordForm } from '../../forms/record-form.tsx'
import { ReferenceField } from '../../forms/reference-field.tsx'
import { useRecordForm } from '../../forms/use-record-form.ts'
import { useLanguage, wordsLanguage } from '../../i18n/use-language.ts'
import { useWords } from '../../i18n/use-words.ts'
import { SelectField } from '../../ui/select-field.tsx'
import { TextField } from '../../ui/text-field.tsx'
import {
  type CommitmentBody,
  type CommitmentValues,
  commitmentBodyOf,
  commitmentFaults,
  commitmentValuesOf,
  newCommitmentBodyOf,
} from './commitment-values.ts'
import { readCommitment } from './queries.ts'
import { useCommitmentRows } from './use-commitment-rows.ts'

interface CommitmentFormProps {
  plan: Schemas['Plan']
  organizations: readonly Schemas['Organization'][]
  /** Undefined: a new one. */
  commitment?: Schemas['Commitment']
  onSaved: (commitment: Schemas['Commitment']) => void
  onClose: () => void
}

/** What is promised, under which theme, by whom and with whose support. */
export function CommitmentForm(props: CommitmentFormProps) {
  const { plan, organizations, commitment, onSaved, onClose } = props
  const t = useWords()
  const language = useLanguage()
  const rowsOf = useCommitmentRows(plan.themes)
  const path = { commitmentId: commitment?.id ?? '' }
  const form = useRecordForm<Schemas['Commitment'], CommitmentValues, CommitmentBody>({
    record: commitment,
    draft: commitment ? `commitment:${commitment.id}` : `commitment:new:${plan.id}`,
    valuesOf: (record) => commitmentValuesOf(record, wordsLanguage(language)),
    bodyOf: commitmentBodyOf,
    check: commitmentFaults,
    create: (body, header, values) =>
      api.POST('/api/v1/plans/{planId}/commitments', {
        params: { path: { planId: plan.id }, header },
        body: newCommitmentBodyOf(body, values),
      }),
    change: (body, header) =>
      api.PATCH('/api/v1/commitments/{commitmentId}', { params: { path, header }, body }),
    read: () => readCommitment(path.commitmentId),
    onSaved,
  })
  const words = {
    search: t('organizations:search'),
    found: (count: number) => t('organizations:count', { count }),
  }
  const { themeId, leadId, supporterIds } = form.values
  const named = (ids: readonly string[]) => organizations.filter(({ id }) => ids.includes(id))

  return (
    <RecordForm
      form={form}
      onClose={onClose}
      describe={(values) =>
        rowsOf({
          ...commitmentBodyOf(values),
          lead: named([values.leadId])[0],
          supporters: named(values.supporterIds),
        })
      }
    >
      {commitment === undefined && (
        <TextField
          {...form.field('number')}
          label={t('commitments:column.number')}
          hint={t('structure:commitment.numberHint')}
          optional={t('forms:optional')}
          inputMode="numeric"
          dir="ltr"
        />
      )}
      <LocalizedField
        {...form.field('title')}
        name="title"
        label={t('structure:title')}
        errorAt={form.errorAt}
        before={commitment?.title}
      />
      <SelectField
        {...form.field('themeId')}
        value={themeId}
        label={t('plans:theme')}
        none={t('structure:commitment.noTheme')}
        options={plan.themes.map(({ id, title }) => ({
          value: id,
          label: inLanguage(title, language).text,
        }))}
      />
      <ReferenceField
        {...form.field('leadId')}
        kind="radio"
        label={t('commitments:lead')}
        none={t('structure:commitment.noLead')}
        items={organizations}
        chosen={leadId === '' ? [] : [leadId]}
        onChange={([id = '']) => form.set({ leadId: id })}
        words={words}
      />
      <ReferenceField
        {...form.field('supporterIds')}
        kind="checkbox"
        label={t('commitments:supporters')}
        optional={t('forms:optional')}
        items={organizations.filter(({ id }) => id !== leadId)}
        chosen={supporterIds}
        onChange={(ids) => form.set({ supporterIds: ids })}
        words={words}
      />
    </RecordForm>
  )
}
