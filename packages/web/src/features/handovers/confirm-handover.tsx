import { api, type Schemas } from '../../api/client.ts'
import { matching } from '../../api/keys.ts'
import { ConfirmedAction } from '../../forms/confirmed-action.tsx'
import { useSend } from '../../forms/use-send.ts'
import { useWords } from '../../i18n/use-words.ts'

interface ConfirmHandoverProps {
  handover: Schemas['Handover']
  onConfirmed: () => void
}

/** The new focal point says that they know what is handed to them. */
export function ConfirmHandover({ handover, onConfirmed }: ConfirmHandoverProps) {
  const t = useWords()
  const send = useSend()
  return (
    <ConfirmedAction
      label={t('handovers:confirm')}
      title={t('handovers:confirmTitle')}
      confirm={t('handovers:confirmYes')}
      onConfirm={async () => {
        await send(() =>
          api.POST('/api/v1/handovers/{handoverId}/confirmation', {
            params: {
              path: { handoverId: handover.id },
              header: { 'if-match': matching(handover.version) },
            },
          }),
        )
        onConfirmed()
      }}
    >
      <p>{t('handovers:confirmExplained')}</p>
    </ConfirmedAction>
  )
}
