import type { Caller } from '@iltizam/shared/permissions'
import { whyNotRevisable } from '@iltizam/shared/reporting'
import { type ReactNode, useEffect, useRef } from 'react'

import type { Schemas } from '../../api/client.ts'
import { useHasDraft } from '../../forms/drafts.ts'
import { Percent } from '../../i18n/figures.tsx'
import { Localized, LocalizedWords } from '../../i18n/localized.tsx'
import { useWords } from '../../i18n/use-words.ts'
import { Mark } from '../../ui/mark.tsx'
import { ProgressBar } from '../../ui/progress-bar.tsx'
import { RefusedButton } from '../../ui/refused-button.tsx'
import { ReportForm, reportDraft } from './report-form.tsx'
import { ReportReceipt } from './report-receipt.tsx'
import { ReportStanding } from './report-standing.tsx'
import '../../ui/button.css'
import './report-row.css'

interface ReportRowProps {
  activity: Schemas['ReportableActivity']
  /** The report that waits, if one does. */
  report: Schemas['ProgressReportSummary'] | undefined
  /** For whom the secretariat records it. */
  onBehalfOf: Schemas['LocalizedText'] | undefined
  caller: Caller
  /** What was just sent. */
  receipt: Schemas['ProgressReport'] | undefined
  /** Whether its report was just withdrawn: the keyboard goes on here. */
  isFreed: boolean
  isOpen: boolean
  onOpen: () => void
  onClose: () => void
  onSent: (report: Schemas['ProgressReport']) => void
  onWithdrawn: () => void
}

/** One activity: the figure that is accepted, where its report stands, and the form for another. */
export function ReportRow(props: ReportRowProps) {
  const { activity, report, caller, receipt, isFreed, isOpen, onOpen, onClose, onSent } = props
  const t = useWords()
  const whyNot = report ? whyNotChangeable(caller, report) : null
  const isMine = whyNot === null
  const label = t(report ? 'progress-reports:correct' : 'progress-reports:report')
  const button = useFocusWhenClosed(isOpen, receipt !== undefined, isFreed)

  return (
    <li className="report-row" id={`activity-${activity.number}`}>
      <RowHead {...props}>
        {report && (
          <ReportStanding report={report} isMine={isMine} onWithdrawn={props.onWithdrawn} />
        )}
      </RowHead>
      {isMine && !isOpen && (
        <p className="report-row-action">
          <button
            ref={button}
            type="button"
            className="button button-offer"
            aria-label={`${label} ${activity.number}`}
            onClick={onOpen}
          >
            {label}
          </button>
        </p>
      )}
      {whyNot && (
        <RefusedButton
          label={label}
          name={`${label} ${activity.number}`}
          why={t(`progress-reports:whyNotRevisable.${whyNot}`)}
        />
      )}
      {receipt && !isOpen && <ReportReceipt report={receipt} />}
      {isMine && isOpen && (
        <ReportForm
          key={`${report?.id} ${report?.version}`}
          activity={activity}
          report={report}
          onSent={onSent}
          actions={
            <button type="button" className="button" onClick={onClose}>
              {t('progress-reports:close')}
            </button>
          }
        />
      )}
    </li>
  )
}

function RowHead({
  activity,
  onBehalfOf,
  isOpen,
  children,
}: ReportRowProps & { children: ReactNode }) {
  const t = useWords()
  const hasDraft = useHasDraft()
  const { id, number, title, reportedProgress, byLead, responsible } = activity

  return (
    <>
      <span className="report-row-number">{number}</span>
      <div className="report-row-what">
        <h3>
          <Localized text={title} />
          {!isOpen && hasDraft(reportDraft(id)) && <Mark>{t('progress-reports:isUnsent')}</Mark>}
        </h3>
        {byLead && responsible && (
          <p className="small soft">
            {t('progress-reports:asLead')} <LocalizedWords text={responsible.name} />
          </p>
        )}
        {onBehalfOf && (
          <p className="small soft">
            {t('progress-reports:onBehalfOf')} <LocalizedWords text={onBehalfOf} />
          </p>
        )}
        {children}
      </div>
      <div className="report-row-figure">
        <span className="measure">
          {reportedProgress !== null && (
            <span className="figure">
              <Percent percent={reportedProgress} />
            </span>
          )}
          <ProgressBar percent={reportedProgress} />
        </span>
        <span className="small soft">
          {t(
            reportedProgress === null
              ? 'progress-reports:notReportedYet'
              : 'progress-reports:lastAccepted',
          )}
        </span>
      </div>
    </>
  )
}

/** Why it is only shown, or null. */
function whyNotChangeable(caller: Caller, report: Schemas['ProgressReportSummary']) {
  const { state, organization, onBehalf, commitment, activity } = report
  const place = { commitmentId: commitment.id, activityId: activity.id }
  return whyNotRevisable(caller, { ...place, organizationId: organization.id, onBehalf, state })
}

/**
 * Whoever closes the form is again where they opened it, whoever withdraws a report where another is
 * begun; after sending the receipt has the focus.
 */
function useFocusWhenClosed(isOpen: boolean, isSent: boolean, isFreed: boolean) {
  const button = useRef<HTMLButtonElement>(null)
  const wasOpen = useRef(isOpen)
  useEffect(() => {
    if (wasOpen.current && !isOpen && !isSent) button.current?.focus()
    wasOpen.current = isOpen
  }, [isOpen, isSent])
  useEffect(() => {
    if (isFreed) button.current?.focus()
  }, [isFreed])
  return button
}
