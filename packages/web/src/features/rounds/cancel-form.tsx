import { api, type Schemas } from '../../api/client.ts'
import { matching } from '../../api/keys.ts'
import { WrittenReasonForm } from '../../forms/written-reason-form.tsx'
import { useWords } from '../../i18n/use-words.ts'
import { readRound } from './queries.ts'

interface CancelFormProps {
  round: Schemas['Round']
  onCancelled: () => void
  onClose: () => void
}

/** Takes back a round that has not begun. */
export function CancelForm({ round, onCancelled, onClose }: CancelFormProps) {
  const t = useWords()
  return (
    <WrittenReasonForm
      draft={`round-cancel:${round.id}`}
      version={round.version}
      readVersion={async () => (await readRound(round.id)).version}
      write={(body, version) =>
        api.PATCH('/api/v1/rounds/{roundId}', {
          params: { path: { roundId: round.id }, header: { 'if-match': matching(version) } },
          body: { ...body, cancelled: true },
        })
      }
      onSent={onCancelled}
      onClose={onClose}
      words={{
        submit: t('rounds:cancel.label'),
        explained: t('rounds:cancel.effect'),
        reason: t('mandates:reason'),
      }}
    />
  )
}
