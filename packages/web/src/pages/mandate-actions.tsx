import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'

import type { Schemas } from '../api/client.ts'
import { HandoverForm } from '../features/handovers/handover-form.tsx'
import { EndForm } from '../features/mandates/end-form.tsx'
import { PeriodForm } from '../features/mandates/period-form.tsx'
import { mandatesQuery, readMandate } from '../features/mandates/queries.ts'
import { peopleQuery } from '../features/people/queries.ts'
import { useSession } from '../features/sessions/use-session.ts'
import { DoneNotice } from '../forms/done-notice.tsx'
import { useWords } from '../i18n/use-words.ts'
import { EditLink } from './edit-link.tsx'
import { FormPanel } from './form-panel.tsx'

interface MandateActionsProps {
  mandate: Schemas['Mandate']
  isInForce: boolean
  isOver: boolean
}

/** What somebody may do with a mandate: hand it over; as an administrator end it, or move its days. */
export function MandateActions({ mandate, isInForce, isOver }: MandateActionsProps) {
  const t = useWords()
  const [done, setDone] = useState<'handovers:done' | 'mandates:ended' | null>(null)
  const { account, mayCall } = useSession()
  const isOwn = account?.mandates.some(({ id }) => id === mandate.id) ?? false
  const mayHandOver = isInForce && (mayCall('grantMandate') || isOwn)
  const { candidates, readers, isNobody } = useCandidates(mandate)
  const key = mandate.version

  return (
    <>
      {done !== null && (
        <DoneNotice>
          <p>{t(done)}</p>
        </DoneNotice>
      )}
      <p className="buttons">
        {mayHandOver && candidates.length > 0 && (
          <EditLink edit="hand-over">{t('handovers:handOver')}</EditLink>
        )}
        {mayCall('endMandate') && !isOver && <EditLink edit="end">{t('mandates:end')}</EditLink>}
        {mayCall('changeMandatePeriod') && (
          <EditLink edit="period">{t('mandates:changePeriod')}</EditLink>
        )}
      </p>
      {mayHandOver && isNobody && <p className="soft">{t('handovers:nobody')}</p>}
      {mayHandOver && (
        <FormPanel edit="hand-over" title={t('handovers:handOver')}>
          {(close) => (
            <HandoverForm
              key={key}
              mandate={mandate}
              people={candidates}
              readers={readers}
              read={() => readMandate(mandate.id)}
              onClose={close}
              onHandedOver={() => {
                setDone('handovers:done')
                // Who has nothing left to do here is shown that, and led to no page that is closed now.
                if (mayCall('grantMandate')) close()
              }}
            />
          )}
        </FormPanel>
      )}
      <FormPanel edit="end" title={t('mandates:endTitle')}>
        {(close) => (
          <EndForm
            key={key}
            mandate={mandate}
            onEnded={() => {
              setDone('mandates:ended')
              close()
            }}
            onClose={close}
          />
        )}
      </FormPanel>
      <FormPanel edit="period" title={t('mandates:changePeriod')}>
        {(close) => <PeriodForm key={key} mandate={mandate} onSaved={close} onClose={close} />}
      </FormPanel>
    </>
  )
}

/** To whom it can be handed: to anybody by an administrator, to a colleague by a focal point. */
function useCandidates(mandate: Schemas['Mandate']) {
  const { mayCall } = useSession()
  const isAnybody = mayCall('grantMandate')
  const { data: people } = useQuery({ ...peopleQuery, enabled: isAnybody })
  const { data: colleagues } = useQuery({
    ...mandatesQuery({ organization: mandate.organization.id }),
    enabled: !isAnybody,
  })
  const found = isAnybody ? people : colleagues?.flatMap(({ person }) => person ?? [])
  const others = (found ?? []).filter(({ id }) => id !== mandate.person?.id)
  const candidates = [...new Map(others.map((person) => [person.id, person])).values()]
  return {
    candidates,
    readers: people ?? [],
    isNobody: found !== undefined && candidates.length === 0,
  }
}
