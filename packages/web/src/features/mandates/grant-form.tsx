import type { MandateKind } from '@iltizam/shared/vocabulary'
import { MANDATE_KINDS } from '@iltizam/shared/vocabulary'
import { useQuery } from '@tanstack/react-query'

import { api, type Schemas } from '../../api/client.ts'
import { Form } from '../../forms/form.tsx'
import { NoMailNotice } from '../../forms/no-mail-notice.tsx'
import { PersonField } from '../../forms/person-field.tsx'
import { ReferenceField } from '../../forms/reference-field.tsx'
import { useForm } from '../../forms/use-form.ts'
import { useSend } from '../../forms/use-send.ts'
import type { Named } from '../../i18n/in-name-order.ts'
import { useWords } from '../../i18n/use-words.ts'
import { ChoiceGroup } from '../../ui/choice-group.tsx'
import { DateField } from '../../ui/date-field.tsx'
import { SelectField } from '../../ui/select-field.tsx'
import { faultsOfGrant, type GrantValues, grantBody } from './grant-values.ts'
import { dutiesQuery } from './queries.ts'
import { useSubjectOptions } from './use-subject-options.ts'

interface GrantFormProps {
  people: readonly Schemas['Person'][]
  /** One of several; of a single one there is nothing to choose. */
  organizations: readonly Named[]
  /** The first day, unless another is typed. */
  today: string
  onGranted: () => void
  onClose: () => void
}

/** Lets somebody answer for a body, or for a part of what it answers for. */
export function GrantForm({ people, organizations, today, onGranted, onClose }: GrantFormProps) {
  const t = useWords()
  const send = useSend()
  const [only, another] = organizations
  const organizationId = only && !another ? only.id : ''
  const form = useForm<GrantValues, null, Schemas['Mandate']>({
    initial: {
      ...{ personId: '', organizationId, kind: '', subject: '' },
      ...{ startsOn: today, endsOn: '' },
    },
    basis: null,
    draft: `mandate:new:${organizationId}`,
    check: faultsOfGrant,
    send: (values, { key }) =>
      send(() =>
        api.POST('/api/v1/mandates', {
          params: { header: { 'idempotency-key': key } },
          body: grantBody(values),
        }),
      ),
    onSent: onGranted,
  })
  const { data: duties } = useQuery(dutiesQuery(form.values.organizationId))
  const subjects = useSubjectOptions(duties)

  return (
    <Form
      form={form}
      submit={t('mandates:grantSubmit')}
      actions={
        <button type="button" className="button" onClick={onClose}>
          {t('forms:close')}
        </button>
      }
    >
      <PersonField {...form.field('personId')} label={t('people:person')} people={people} />
      <NoMailNotice people={people} chosen={form.values.personId} />
      {organizationId === '' && (
        <ReferenceField
          {...form.field('organizationId')}
          kind="radio"
          label={t('mandates:organization')}
          items={organizations}
          chosen={form.values.organizationId === '' ? [] : [form.values.organizationId]}
          onChange={([id = '']) => form.set({ organizationId: id, subject: '' })}
          words={{
            search: t('organizations:search'),
            found: (count) => t('organizations:count', { count }),
          }}
        />
      )}
      <ChoiceGroup<MandateKind>
        {...form.field('kind')}
        label={t('mandates:kind')}
        options={MANDATE_KINDS.map((kind) => ({
          value: kind,
          label: t(`mandates:kinds.${kind}`),
          hint: t(`mandates:kindsExplained.${kind}`),
        }))}
      />
      <SelectField
        {...form.field('subject')}
        label={t('mandates:subject')}
        none={t('mandates:wholly')}
        options={subjects}
      />
      <DateField {...form.field('startsOn')} label={t('mandates:startsOn')} />
      <DateField
        {...form.field('endsOn')}
        label={t('mandates:endsOn')}
        hint={t('mandates:endsOnHint')}
        optional={t('forms:optional')}
      />
    </Form>
  )
}
