import { api, type Schemas } from '../../api/client.ts'
import { matching } from '../../api/keys.ts'
import { ReasonField, reasonFaults, reasonIn } from '../../forms/reason-field.tsx'
import { RecordForm } from '../../forms/record-form.tsx'
import { useForm } from '../../forms/use-form.ts'
import { useSend } from '../../forms/use-send.ts'
import { useWordsLanguage } from '../../i18n/use-language.ts'
import { useWords } from '../../i18n/use-words.ts'
import { DateField } from '../../ui/date-field.tsx'
import { typedPeriodFaults } from './grant-values.ts'
import { readMandate } from './queries.ts'

interface PeriodFormProps {
  mandate: Schemas['Mandate']
  onSaved: () => void
  onClose: () => void
}

interface Values {
  startsOn: string
  endsOn: string
  reason: string
}

const groundOf = ({ startsOn, endsOn, version }: Schemas['Mandate']) => ({
  initial: { startsOn, endsOn: endsOn ?? '', reason: '' },
  basis: version,
})

/** From when to when a mandate holds instead, and why. */
export function PeriodForm({ mandate, onSaved, onClose }: PeriodFormProps) {
  const t = useWords()
  const language = useWordsLanguage()
  const send = useSend()
  const path = { mandateId: mandate.id }
  const form = useForm<Values, number, Schemas['Mandate']>({
    ...groundOf(mandate),
    draft: `mandate-period:${mandate.id}`,
    check: (values) => [...typedPeriodFaults(values), ...reasonFaults(values.reason)],
    send: ({ startsOn, endsOn, reason }, { basis }) =>
      send(() =>
        api.PUT('/api/v1/mandates/{mandateId}/period', {
          params: { path, header: { 'if-match': matching(basis) } },
          body: {
            startsOn,
            endsOn: endsOn === '' ? null : endsOn,
            reason: reasonIn(language, reason),
          },
        }),
      ),
    onSent: onSaved,
    refresh: async () => groundOf(await readMandate(mandate.id)),
  })

  return (
    <RecordForm
      form={form}
      onClose={onClose}
      describe={({ startsOn, endsOn, reason }) => [
        { label: t('mandates:startsOn'), value: startsOn },
        { label: t('mandates:endsOn'), value: endsOn },
        { label: t('mandates:reason'), value: reason },
      ]}
    >
      <DateField {...form.field('startsOn')} label={t('mandates:startsOn')} />
      <DateField
        {...form.field('endsOn')}
        label={t('mandates:endsOn')}
        hint={t('mandates:endsOnHint')}
        optional={t('forms:optional')}
      />
      <ReasonField {...form.field('reason')} label={t('mandates:reason')} language={language} />
    </RecordForm>
  )
}
