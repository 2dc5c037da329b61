import { api, type Schemas } from '../../api/client.ts'
import { matching } from '../../api/keys.ts'
import { ReasonField, reasonFaults, reasonIn } from '../../forms/reason-field.tsx'
import { RecordForm } from '../../forms/record-form.tsx'
import { useForm } from '../../forms/use-form.ts'
import { useSend } from '../../forms/use-send.ts'
import { useWordsLanguage } from '../../i18n/use-language.ts'
import { useWords } from '../../i18n/use-words.ts'
import { readSeat } from './queries.ts'

interface EndSeatFormProps {
  seat: Schemas['CommitteeSeat']
  onEnded: () => void
  onClose: () => void
}

/** Ends a seat today: says first what that does, and asks why. */
export function EndSeatForm({ seat, onEnded, onClose }: EndSeatFormProps) {
  const t = useWords()
  const language = useWordsLanguage()
  const send = useSend()
  const initial = { reason: '' }
  const form = useForm<{ reason: string }, number, Schemas['CommitteeSeat']>({
    initial,
    basis: seat.version,
    draft: `seat-end:${seat.id}`,
    check: ({ reason }) => reasonFaults(reason),
    send: ({ reason }, { basis }) =>
      send(() =>
        api.POST('/api/v1/committee-seats/{seatId}/end', {
          params: { path: { seatId: seat.id }, header: { 'if-match': matching(basis) } },
          body: { reason: reasonIn(language, reason) },
        }),
      ),
    onSent: onEnded,
    refresh: async () => ({ initial, basis: (await readSeat(seat)).version }),
  })

  return (
    <RecordForm
      form={form}
      onClose={onClose}
      submit={t('committees:end.label')}
      describe={({ reason }) => [{ label: t('mandates:reason'), value: reason }]}
    >
      <p>{t('committees:end.effect')}</p>
      <ReasonField {...form.field('reason')} label={t('mandates:reason')} language={language} />
    </RecordForm>
  )
}
