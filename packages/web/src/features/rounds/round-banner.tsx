import { daysBetween } from '@iltizam/shared/days'
import { AWAITING_STATES } from '@iltizam/shared/report-states'
import { roundCounts } from '@iltizam/shared/rounds'
import { Trans } from 'react-i18next'

import type { Schemas } from '../../api/client.ts'
import { Day } from '../../i18n/figures.tsx'
import { useWords } from '../../i18n/use-words.ts'
import './round-banner.css'

type Round = Schemas['Round']

interface RoundBannerProps {
  round: Round
  activities: readonly Schemas['ReportableActivity'][]
  /** The reports that wait, by the activity that they are on. */
  reports: ReadonlyMap<string, Schemas['ProgressReportSummary']>
  /** The bodies for which the reader reports. */
  organizationIds: readonly string[]
}

/** What the round of the day asks of who reports, until when, and how far they are. */
export function RoundBanner({ round, activities, reports, organizationIds }: RoundBannerProps) {
  const t = useWords()
  const { expected, received } = roundCounts(expectedOf(round, activities, reports), round)

  return (
    <section className="round-banner" aria-labelledby="round">
      <h2 id="round">
        <Trans i18nKey="rounds:banner.title" components={{ day: <Day day={round.dueOn} /> }} />
      </h2>
      <p>
        <TimeLeft round={round} organizationIds={organizationIds} />
      </p>
      {expected > 0 && <p>{t('rounds:banner.done', { done: received, all: expected })}</p>}
    </section>
  )
}

function TimeLeft({ round, organizationIds }: Pick<RoundBannerProps, 'round' | 'organizationIds'>) {
  const t = useWords()
  const { state, asOf, dueOn, locksOn, reopenings } = round
  if (state === 'open') {
    const count = daysBetween(asOf, dueOn)
    return count === 0 ? t('rounds:banner.openToday') : t('rounds:banner.open', { count })
  }
  if (state === 'overdue')
    return <Trans i18nKey="rounds:banner.overdue" components={{ day: <Day day={locksOn} /> }} />
  const reopened = reopenings.find(
    ({ organization, untilDay }) => organizationIds.includes(organization.id) && asOf <= untilDay,
  )
  if (!reopened) return t('rounds:banner.locked')
  const { untilDay } = reopened
  return <Trans i18nKey="rounds:banner.reopened" components={{ day: <Day day={untilDay} /> }} />
}

/** What the round expects of them: what was complete before it is done with. */
const expectedOf = (
  { opensOn }: Round,
  activities: RoundBannerProps['activities'],
  reports: RoundBannerProps['reports'],
) =>
  activities
    .map(({ id, reportedProgress, lastSaidOn }) => ({
      organizationId: null,
      saidOn: lastSaidOn !== null && lastSaidOn >= opensOn ? lastSaidOn : null,
      isWaiting: AWAITING_STATES.some((state) => state === reports.get(id)?.state),
      reportedProgress,
    }))
    .filter(({ saidOn, reportedProgress }) => saidOn !== null || reportedProgress !== 100)
