import { reportsFor } from '@iltizam/shared/permissions'
import { useSuspenseQueries, useSuspenseQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { useState } from 'react'

import type { Schemas } from '../api/client.ts'
import { reportableActivitiesQuery } from '../features/activities/queries.ts'
import { commitmentsQuery } from '../features/commitments/queries.ts'
import { openReportsQueries, recentReportsQuery } from '../features/progress-reports/queries.ts'
import { reportDraft } from '../features/progress-reports/report-form.tsx'
import { ReportList } from '../features/progress-reports/report-list.tsx'
import { ReportRow } from '../features/progress-reports/report-row.tsx'
import { roundOn } from '../features/rounds/as-rounds.ts'
import { roundsQuery } from '../features/rounds/queries.ts'
import { RoundBanner } from '../features/rounds/round-banner.tsx'
import { useSession } from '../features/sessions/use-session.ts'
import { useHasDraft } from '../forms/drafts.ts'
import { Localized } from '../i18n/localized.tsx'
import { useWords } from '../i18n/use-words.ts'
import './plan-activities.css'

const route = getRouteApi('/$language/signed-in/my-activities')

type Activity = Schemas['ReportableActivity']

/** The activities by commitment; what came back for correction stands on top. */
export function PlanActivities({ plan }: { plan: Schemas['Plan'] }) {
  const t = useWords()
  const { caller, mayCall } = useSession()
  const isSecretariat = mayCall('decideProgressReport')
  const organizationIds = reportsFor(caller)
  const { data: rounds } = useSuspenseQuery(roundsQuery(plan.id))
  const round = roundOn(rounds, plan.asOf)
  const { data: activities } = useSuspenseQuery(reportableActivitiesQuery(plan.id))
  const { data: recent } = useSuspenseQuery(recentReportsQuery(plan.id))
  const reports = useReports(plan.id)
  const row = useRow(plan, reports)
  const isReturned = ({ id }: Activity) => reports.get(id)?.state === 'returned'
  const returned = activities.filter(isReturned)
  const others = activities.filter((activity) => !isReturned(activity))

  return (
    <>
      {round && !isSecretariat && (
        <RoundBanner {...{ round, activities, reports, organizationIds }} />
      )}
      <Counts activities={activities} reports={reports} />
      {isSecretariat && <p className="soft">{t('progress-reports:onBehalfExplained')}</p>}
      {activities.length === 0 && <p>{t('progress-reports:none')}</p>}
      {returned.length > 0 && (
        <section className="section came-back" aria-labelledby="came-back">
          <h2 id="came-back">{t('progress-reports:cameBack')}</h2>
          <ul>{returned.map(row)}</ul>
        </section>
      )}
      {byCommitment(others).map(([commitmentId, group]) => (
        <section key={commitmentId} className="section" aria-labelledby={`of-${commitmentId}`}>
          <p className="eyebrow">
            {t('commitments:numbered', { number: Number.parseInt(group[0]?.number ?? '', 10) })}
          </p>
          <h2 id={`of-${commitmentId}`}>
            {group[0] && <Localized text={group[0].commitmentTitle} />}
          </h2>
          <ul>{group.map(row)}</ul>
        </section>
      ))}
      <section className="section" aria-labelledby="recent">
        <h2 id="recent">{t('progress-reports:recent')}</h2>
        {recent.items.length === 0 ? (
          <p className="soft">{t('progress-reports:recentNone')}</p>
        ) : (
          <ReportList reports={recent.items} />
        )}
      </section>
    </>
  )
}

/** The reports that wait, by the activity that they are on. */
function useReports(planId: string) {
  const found = useSuspenseQueries({ queries: openReportsQueries(planId) })
  return new Map(found.flatMap(({ data }) => data).map((report) => [report.activity.id, report]))
}

/** Draws the row of an activity; which one is open stands in the address. */
function useRow(
  plan: Schemas['Plan'],
  reports: ReadonlyMap<string, Schemas['ProgressReportSummary']>,
) {
  const { caller, mayCall } = useSession()
  const navigate = route.useNavigate()
  const { activity: open } = route.useSearch()
  const { data: commitments } = useSuspenseQuery(commitmentsQuery(plan.slug, {}))
  const [receipt, setReceipt] = useState<Schemas['ProgressReport']>()
  const [freed, setFreed] = useState<string>()
  const isSecretariat = mayCall('decideProgressReport')
  const leads = new Map(commitments.items.map(({ id, lead }) => [id, lead?.name]))

  const show = (activity: string | undefined) =>
    void navigate({ search: ({ plan }) => ({ plan, activity }), replace: true, resetScroll: false })

  return (activity: Activity) => (
    <ReportRow
      key={activity.id}
      activity={activity}
      report={reports.get(activity.id)}
      caller={caller}
      onBehalfOf={
        isSecretariat ? (activity.responsible?.name ?? leads.get(activity.commitmentId)) : undefined
      }
      receipt={receipt?.activity.id === activity.id ? receipt : undefined}
      isFreed={freed === activity.id}
      isOpen={open === activity.number}
      onOpen={() => {
        setFreed(undefined)
        show(activity.number)
      }}
      onClose={() => show(undefined)}
      onSent={(report) => {
        setReceipt(report)
        show(undefined)
      }}
      onWithdrawn={() => setFreed(activity.id)}
    />
  )
}

interface CountsProps {
  activities: readonly Activity[]
  reports: ReadonlyMap<string, Schemas['ProgressReportSummary']>
}

function Counts({ activities, reports }: CountsProps) {
  const t = useWords()
  const hasDraft = useHasDraft()
  const waiting = [...reports.values()].filter(({ state }) => state !== 'returned').length
  const unsent = activities.filter(({ id }) => hasDraft(reportDraft(id))).length

  return (
    <ul className="work-counts">
      <li>{t('progress-reports:toReport', { count: activities.length })}</li>
      <li>{t('progress-reports:waiting', { count: waiting })}</li>
      {unsent > 0 && <li>{t('progress-reports:unsent', { count: unsent })}</li>}
    </ul>
  )
}

function byCommitment(activities: readonly Activity[]): [string, Activity[]][] {
  const groups = new Map<string, Activity[]>()
  for (const activity of activities)
    groups.set(activity.commitmentId, [...(groups.get(activity.commitmentId) ?? []), activity])
  return [...groups]
}
