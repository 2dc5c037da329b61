import { formatDay } from '@iltizam/shared/formats'
import { successionFaults } from '@iltizam/shared/successions'
import { whyNotProse } from '@iltizam/shared/text-rules'
import { SUCCESSION_KINDS, type SuccessionKind } from '@iltizam/shared/vocabulary'
import { useState } from 'react'

import { api, type Schemas } from '../../api/client.ts'
import type { Fault } from '../../forms/faults.ts'
import { RecordForm } from '../../forms/record-form.tsx'
import { ReferenceField } from '../../forms/reference-field.tsx'
import { useForm } from '../../forms/use-form.ts'
import { useSend } from '../../forms/use-send.ts'
import { useLanguage, useWordsLanguage } from '../../i18n/use-language.ts'
import { useWords } from '../../i18n/use-words.ts'
import { DateField } from '../../ui/date-field.tsx'
import { SelectField } from '../../ui/select-field.tsx'
import { TextArea } from '../../ui/text-area.tsx'
import { OrganizationDuties } from './organization-duties.tsx'

interface SuccessionFormProps {
  organization: Schemas['Organization']
  /** Those that are there. */
  organizations: readonly Schemas['Organization'][]
  duties: Schemas['OrganizationDuties']
  onSaved: () => void
  onClose: () => void
}

interface Values {
  kind: SuccessionKind | ''
  predecessorIds: string[]
  successorIds: string[]
  effectiveFrom: string
  reason: string
}

/** That a body is merged or split, and why. What it comes to is shown first; only then is it recorded. */
export function SuccessionForm(props: SuccessionFormProps) {
  const { organization, organizations, duties, onSaved, onClose } = props
  const t = useWords()
  const language = useLanguage()
  const source = useWordsLanguage()
  const send = useSend()
  const [previewed, setPreviewed] = useState<string | null>(null)
  const initial: Values = {
    ...{ kind: '', predecessorIds: [], successorIds: [] },
    ...{ effectiveFrom: organization.asOf, reason: '' },
  }
  const bodyOf = (values: Values): Schemas['NewSuccession'] => ({
    kind: values.kind || 'merged', // `check` refuses none
    predecessorIds: [organization.id, ...(values.kind === 'merged' ? values.predecessorIds : [])],
    successorIds: values.successorIds,
    effectiveFrom: values.effectiveFrom,
    reason: { source, [source]: { text: values.reason, state: 'verified' } },
  })
  const check = (values: Values): Fault[] => {
    const unwritten = whyNotProse(values.reason)
    return [
      ...(values.kind === '' ? [{ pointer: '#/kind', rule: 'required' }] : []),
      ...(values.successorIds.length === 0
        ? [{ pointer: '#/successorIds', rule: 'required' }]
        : successionFaults(bodyOf(values))),
      ...(values.effectiveFrom === '' ? [{ pointer: '#/effectiveFrom', rule: 'required' }] : []),
      ...(unwritten ? [{ pointer: '#/reason', rule: unwritten }] : []),
    ]
  }
  const form = useForm({
    initial,
    basis: 0,
    draft: `succession:${organization.id}`,
    check,
    send: (values, { key }) =>
      send(() =>
        api.POST('/api/v1/organization-successions', {
          params: { header: { 'idempotency-key': key } },
          body: bodyOf(values),
        }),
      ),
    onSent: onSaved,
  })
  const typed = JSON.stringify(form.values)
  const isPreviewed = previewed === typed
  const preview = async () => {
    if (check(form.values).length > 0) return form.submit()
    setPreviewed(typed)
  }
  const others = organizations.filter(
    ({ id, endedOn }) => id !== organization.id && endedOn === null,
  )
  const { value: predecessorIds, ...predecessorField } = form.field('predecessorIds')
  const { value: successorIds, ...successorField } = form.field('successorIds')
  const words = {
    search: t('organizations:search'),
    found: (count: number) => t('organizations:count', { count }),
  }
  const { kind, effectiveFrom } = form.values

  return (
    <RecordForm
      form={isPreviewed ? form : { ...form, submit: preview }}
      submit={t(`organizations:succession.${isPreviewed ? 'record' : 'preview'}`)}
      onClose={onClose}
      describe={({ effectiveFrom: value, reason }) => [
        { label: t('organizations:succession.effectiveFrom'), value },
        { label: t('organizations:succession.reason'), value: reason },
      ]}
    >
      <SelectField<SuccessionKind>
        {...form.field('kind')}
        label={t('organizations:succession.kind')}
        none={t('organizations:succession.chooseKind')}
        options={SUCCESSION_KINDS.map((value) => ({
          value,
          label: t(`organizations:succession.kinds.${value}`),
        }))}
      />
      {kind === 'merged' && (
        <ReferenceField
          {...predecessorField}
          kind="checkbox"
          label={t('organizations:succession.with')}
          optional={t('forms:optional')}
          items={others}
          chosen={predecessorIds}
          words={words}
        />
      )}
      <ReferenceField
        key={kind}
        {...successorField}
        kind={kind === 'split' ? 'checkbox' : 'radio'}
        label={t(`organizations:succession.${kind === 'split' ? 'successors' : 'successor'}`)}
        items={others}
        chosen={successorIds}
        words={words}
      />
      <DateField
        {...form.field('effectiveFrom')}
        label={t('organizations:succession.effectiveFrom')}
      />
      <TextArea {...form.field('reason')} label={t('organizations:succession.reason')} />
      {isPreviewed && (
        <div role="status">
          <p>{t('organizations:succession.effect', { day: formatDay(language, effectiveFrom) })}</p>
          <OrganizationDuties duties={duties} />
        </div>
      )}
    </RecordForm>
  )
}
