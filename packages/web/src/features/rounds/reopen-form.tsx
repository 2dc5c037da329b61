import { api, type Schemas } from '../../api/client.ts'
import { matching } from '../../api/keys.ts'
import { ReasonField, reasonFaults, reasonIn } from '../../forms/reason-field.tsx'
import { RecordForm } from '../../forms/record-form.tsx'
import { useForm } from '../../forms/use-form.ts'
import { useSend } from '../../forms/use-send.ts'
import { useWordsLanguage } from '../../i18n/use-language.ts'
import { useWords } from '../../i18n/use-words.ts'
import { DateField } from '../../ui/date-field.tsx'
import { readRound } from './queries.ts'

interface ReopenFormProps {
  round: Schemas['Round']
  organizationId: string
  onSaved: () => void
  onClose: () => void
}

interface Values {
  untilDay: string
  reason: string
}

/** Opens a locked round again for one body, until a day, and says why. */
export function ReopenForm({ round, organizationId, onSaved, onClose }: ReopenFormProps) {
  const t = useWords()
  const language = useWordsLanguage()
  const send = useSend()
  const initial: Values = { untilDay: '', reason: '' }
  const form = useForm({
    initial,
    basis: round.version,
    draft: `round-reopening:${round.id}:${organizationId}`,
    check: ({ untilDay, reason }) => [
      ...(untilDay === '' ? [{ pointer: '#/untilDay', rule: 'required' }] : []),
      ...reasonFaults(reason),
    ],
    send: ({ untilDay, reason }, { basis }) =>
      send(() =>
        api.POST('/api/v1/rounds/{roundId}/reopenings', {
          params: { path: { roundId: round.id }, header: { 'if-match': matching(basis) } },
          body: { organizationId, untilDay, reason: reasonIn(language, reason) },
        }),
      ),
    refresh: async () => ({ initial, basis: (await readRound(round.id)).version }),
    onSent: onSaved,
  })

  return (
    <RecordForm
      form={form}
      submit={t('rounds:reopen')}
      onClose={onClose}
      describe={({ untilDay, reason }) => [
        { label: t('rounds:untilDay'), value: untilDay },
        { label: t('mandates:reason'), value: reason },
      ]}
    >
      <DateField {...form.field('untilDay')} label={t('rounds:untilDay')} min={round.asOf} />
      <ReasonField {...form.field('reason')} label={t('mandates:reason')} language={language} />
    </RecordForm>
  )
}
