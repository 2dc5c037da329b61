import { useSuspenseQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { useState } from 'react'

import { ConfirmHandover } from '../features/handovers/confirm-handover.tsx'
import { HandoverBetween } from '../features/handovers/handover-between.tsx'
import { HandoverContent } from '../features/handovers/handover-content.tsx'
import { handoverQuery } from '../features/handovers/queries.ts'
import { useSession } from '../features/sessions/use-session.ts'
import { DoneNotice } from '../forms/done-notice.tsx'
import { Localized } from '../i18n/localized.tsx'
import { MandateSubject } from '../i18n/mandate-subject.tsx'
import { useFormats } from '../i18n/use-formats.ts'
import { useLanguage } from '../i18n/use-language.ts'
import { useWords } from '../i18n/use-words.ts'
import { Fact } from '../ui/fact.tsx'
import { usePageTitle } from '../ui/use-page-title.ts'

const route = getRouteApi('/$language/signed-in/handovers/$id')

/** The sheet of a hand-over; the new focal point confirms it. */
export function HandoverPage() {
  const t = useWords()
  const language = useLanguage()
  const { instant } = useFormats()
  const { id } = route.useParams()
  const { account } = useSession()
  const { data: handover } = useSuspenseQuery(handoverQuery(id))
  const { confirmedAt, recordedAt, organization, toMandateId } = handover
  const isMine = account?.mandates.some((mandate) => mandate.id === toMandateId) ?? false
  const [isConfirmedNow, setIsConfirmedNow] = useState(false)
  usePageTitle(t('handovers:sheet'), t('common:product'))

  return (
    <article>
      <p className="eyebrow">
        <Link to="/$language/handovers" params={{ language }}>
          {t('handovers:handovers')}
        </Link>
      </p>
      <h1>{t('handovers:sheet')}</h1>
      <p>
        <HandoverBetween of={handover} />
      </p>
      <dl className="facts facts-row">
        <Fact label={t('mandates:organization')}>
          <Localized text={organization.name} />
        </Fact>
        <Fact label={t('mandates:subject')}>
          <MandateSubject of={handover} />
        </Fact>
        <Fact label={t('handovers:recordedAt')}>{instant(recordedAt)}</Fact>
        <Fact label={t('handovers:confirmedAt')}>
          {confirmedAt === null ? t('handovers:notConfirmed') : instant(confirmedAt)}
        </Fact>
      </dl>
      <HandoverContent content={handover.content} />
      {isConfirmedNow && confirmedAt !== null && (
        <DoneNotice>
          <p>{t('handovers:confirmedNow')}</p>
        </DoneNotice>
      )}
      {isMine && confirmedAt === null && (
        <ConfirmHandover handover={handover} onConfirmed={() => setIsConfirmedNow(true)} />
      )}
    </article>
  )
}
