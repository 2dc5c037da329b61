import { api, type Schemas } from '../../api/client.ts'
import { matching } from '../../api/keys.ts'
import { WrittenReasonForm } from '../../forms/written-reason-form.tsx'
import { useWords } from '../../i18n/use-words.ts'
import { readSeat } from './queries.ts'

interface EndSeatFormProps {
  seat: Schemas['CommitteeSeat']
  onEnded: () => void
  onClose: () => void
}

/** Ends a seat today. */
export function EndSeatForm({ seat, onEnded, onClose }: EndSeatFormProps) {
  const t = useWords()
  return (
    <WrittenReasonForm
      draft={`seat-end:${seat.id}`}
      version={seat.version}
      readVersion={async () => (await readSeat(seat)).version}
      write={(body, version) =>
        api.POST('/api/v1/committee-seats/{seatId}/end', {
          params: { path: { seatId: seat.id }, header: { 'if-match': matching(version) } },
          body,
        })
      }
      onSent={onEnded}
      onClose={onClose}
      words={{
        submit: t('committees:end.label'),
        explained: t('committees:end.effect'),
        reason: t('mandates:reason'),
      }}
    />
  )
}
