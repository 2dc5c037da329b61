import { api } from '../api/client.ts'
import { matching } from '../api/keys.ts'
import { ConfirmedAction } from '../forms/confirmed-action.tsx'
import { useSend } from '../forms/use-send.ts'
import { useWords } from '../i18n/use-words.ts'

interface CancellationProps {
  kind: 'commitment' | 'activity'
  of: { id: string; number: number | string; state: string; version: number }
}

/** Takes a commitment or an activity out of every mean, or back in; its history stays either way. */
export function Cancellation({ kind, of: { id, number, state, version } }: CancellationProps) {
  const t = useWords()
  const send = useSend()
  const act = state === 'cancelled' ? 'restore' : 'cancel'
  const header = { 'if-match': matching(version) }
  const body = { cancelled: act === 'cancel' }
  const changes = {
    commitment: () =>
      api.PATCH('/api/v1/commitments/{commitmentId}', {
        params: { path: { commitmentId: id }, header },
        body,
      }),
    activity: () =>
      api.PATCH('/api/v1/activities/{activityId}', {
        params: { path: { activityId: id }, header },
        body,
      }),
  }

  return (
    <ConfirmedAction
      label={t(`structure:${kind}.${act}.label`)}
      title={t(`structure:${kind}.${act}.title`, { number })}
      confirm={t(`structure:${kind}.${act}.confirm`)}
      onConfirm={() => send<unknown>(changes[kind])}
    >
      <p>{t(`structure:${kind}.${act}.effect`)}</p>
    </ConfirmedAction>
  )
}
