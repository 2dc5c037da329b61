import { Trans } from 'react-i18next'

import type { Schemas } from '../../api/client.ts'
import { LocalizedWords } from '../../i18n/localized.tsx'
import { useFormats } from '../../i18n/use-formats.ts'
import { useWords } from '../../i18n/use-words.ts'

/** Since which day the figure stands, and which document says so. */
export function PlanMoment({ plan }: { plan: Schemas['Plan'] }) {
  const t = useWords()
  const formats = useFormats()
  const { lastChangedOn, lastApproval } = plan
  if (lastChangedOn === null) return null

  return (
    <p className="hero-moment">
      {lastApproval === null ? (
        t('plans:asOf', { day: formats.day(lastChangedOn) })
      ) : (
        <Trans
          i18nKey="plans:asOfAfterMeeting"
          values={{ day: formats.day(lastChangedOn) }}
          components={{ document: <LocalizedWords text={lastApproval.document} /> }}
        />
      )}
    </p>
  )
}
