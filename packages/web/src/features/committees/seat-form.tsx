import { periodFaults } from '@iltizam/shared/periods'
import { SEAT_KINDS, type SeatKind } from '@iltizam/shared/vocabulary'

import { api, type Schemas } from '../../api/client.ts'
import { NoMailNotice } from '../../forms/no-mail-notice.tsx'
import { RecordForm } from '../../forms/record-form.tsx'
import { ReferenceField } from '../../forms/reference-field.tsx'
import { useForm } from '../../forms/use-form.ts'
import { useSend } from '../../forms/use-send.ts'
import type { Named } from '../../i18n/in-name-order.ts'
import { usePersonText } from '../../i18n/use-person-text.ts'
import { useWords } from '../../i18n/use-words.ts'
import { DateField } from '../../ui/date-field.tsx'
import { SelectField } from '../../ui/select-field.tsx'

interface SeatFormProps {
  committeeId: string
  organizations: readonly Named[]
  people: readonly Schemas['Person'][]
  today: string
  onSaved: () => void
  onClose: () => void
}

interface Values {
  organizationId: string[]
  personId: string[]
  kind: SeatKind | ''
  startsOn: string
  endsOn: string
}

const bodyOf = (values: Values): Schemas['NewSeat'] => ({
  organizationId: values.organizationId[0] ?? '', // `check` refuses none
  personId: values.personId[0] ?? null,
  kind: values.kind || 'member',
  startsOn: values.startsOn,
  endsOn: values.endsOn || null,
})

/** A seat that a body gets, with or without somebody who sits there. */
export function SeatForm({ committeeId, today, onSaved, onClose, ...offered }: SeatFormProps) {
  const t = useWords()
  const personText = usePersonText()
  const send = useSend()
  const initial: Values = {
    ...{ organizationId: [], personId: [], kind: 'member' },
    ...{ startsOn: today, endsOn: '' },
  }
  const form = useForm({
    initial,
    basis: 0,
    draft: `seat:${committeeId}`,
    check: (values) => [
      ...(values.organizationId.length === 0
        ? [{ pointer: '#/organizationId', rule: 'required' }]
        : []),
      ...(values.startsOn === '' ? [{ pointer: '#/startsOn', rule: 'required' }] : []),
      ...periodFaults(['startsOn', 'endsOn'], bodyOf(values)),
    ],
    send: (values, { key }) =>
      send(() =>
        api.POST('/api/v1/committees/{committeeId}/seats', {
          params: { path: { committeeId }, header: { 'idempotency-key': key } },
          body: bodyOf(values),
        }),
      ),
    onSent: onSaved,
  })
  const { field } = form

  return (
    <RecordForm
      form={form}
      submit={t('committees:grantSubmit')}
      onClose={onClose}
      describe={({ startsOn }) => [{ label: t('committees:startsOn'), value: startsOn }]}
    >
      <ReferenceField
        {...labelled(field('organizationId'))}
        kind="radio"
        label={t('committees:body')}
        items={offered.organizations}
        words={{
          search: t('organizations:search'),
          found: (count) => t('organizations:count', { count }),
        }}
      />
      <ReferenceField
        {...labelled(field('personId'))}
        kind="radio"
        label={t('committees:person')}
        none={t('committees:nobodyNamed')}
        items={offered.people.map(({ id, name }) => ({
          id,
          name: { source: 'ar', ar: { text: personText({ name }), state: 'verified' } },
        }))}
        words={{
          search: t('committees:searchPerson'),
          found: (count) => t('committees:personCount', { count }),
        }}
      />
      <NoMailNotice people={offered.people} chosen={form.values.personId[0] ?? ''} />
      <SelectField<SeatKind>
        {...field('kind')}
        label={t('committees:kind')}
        options={SEAT_KINDS.map((kind) => ({
          value: kind,
          label: t(`committees:seatKinds.${kind}`),
        }))}
      />
      <DateField {...field('startsOn')} label={t('committees:startsOn')} />
      <DateField
        {...field('endsOn')}
        label={t('committees:endsOn')}
        optional={t('forms:optional')}
        min={form.values.startsOn}
      />
    </RecordForm>
  )
}

/** A list calls its value what is chosen. */
const labelled = <F extends { value: string[] }>({ value: chosen, ...field }: F) => ({
  ...field,
  chosen,
})
