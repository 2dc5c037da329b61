import { inLanguage } from '@iltizam/shared/localized-text'

import { api, type Schemas } from '../../api/client.ts'
import { matching } from '../../api/keys.ts'
import { ConfirmedAction } from '../../forms/confirmed-action.tsx'
import { useSend } from '../../forms/use-send.ts'
import { useLanguage } from '../../i18n/use-language.ts'
import { useWords } from '../../i18n/use-words.ts'

/** Ends a seat today, once somebody has confirmed it. */
export function EndSeat({ seat }: { seat: Schemas['CommitteeSeat'] }) {
  const t = useWords()
  const language = useLanguage()
  const send = useSend()
  const body = inLanguage(seat.organization.name, language).text

  return (
    <ConfirmedAction
      label={t('committees:end.label')}
      title={t('committees:end.title', { body })}
      confirm={t('committees:end.confirm')}
      onConfirm={() =>
        send(() =>
          api.POST('/api/v1/committee-seats/{seatId}/end', {
            params: {
              path: { seatId: seat.id },
              header: { 'if-match': matching(seat.version) },
            },
          }),
        )
      }
    >
      <p>{t('committees:end.effect')}</p>
    </ConfirmedAction>
  )
}
