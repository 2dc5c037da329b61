import { isOpen } from '@iltizam/shared/reporting'
import { NOTHING_NEW_CAUSES } from '@iltizam/shared/vocabulary'
import { type ReactNode, useEffect, useState } from 'react'

import { api, type Schemas, unwrap } from '../../api/client.ts'
import { matching } from '../../api/keys.ts'
import { fieldId } from '../../forms/faults.ts'
import { Form } from '../../forms/form.tsx'
import { useForm } from '../../forms/use-form.ts'
import { useSend } from '../../forms/use-send.ts'
import { directionOf } from '../../i18n/direction.ts'
import { useLanguage } from '../../i18n/use-language.ts'
import { useWords } from '../../i18n/use-words.ts'
import { ChoiceGroup } from '../../ui/choice-group.tsx'
import { NumberField } from '../../ui/number-field.tsx'
import { SelectField } from '../../ui/select-field.tsx'
import { TextArea } from '../../ui/text-area.tsx'
import { EvidenceFields } from './evidence-fields.tsx'
import { ReportNeeds } from './report-needs.tsx'
import { faultsOfReport, type ReportBasis, reportBody, reportGround } from './report-values.ts'
import { useReportRows } from './use-report-rows.ts'
import './report-form.css'

interface ReportFormProps {
  activity: { id: string; number: string; reportedProgress: number | null }
  /** The open report that it corrects. */
  report: Schemas['ProgressReportSummary'] | undefined
  onSent: (report: Schemas['ProgressReport']) => void
  actions: ReactNode
}

/** How the names of the drafts of reports begin. */
export const REPORT_DRAFTS = 'report:'

/** Names the draft of a report: one an activity. */
export const reportDraft = (activityId: string) => `${REPORT_DRAFTS}${activityId}`

const STEP = 5

/** A body's word on one activity: another figure, or nothing new and why. */
export function ReportForm({ activity, report, onSent, actions }: ReportFormProps) {
  const t = useWords()
  const language = useLanguage()
  const send = useSend()
  const describe = useReportRows()
  const ground = reportGround(activity.reportedProgress, report, language)
  const form = useForm({
    ...ground,
    draft: reportDraft(activity.id),
    check: (values, { from }) => faultsOfReport(values, from),
    send: (values, { basis, key }) =>
      send(() => write(activity.id, reportBody(values, basis.from), basis, key)),
    onSent,
    refresh: async () => {
      const { from, open } = await readActivity(activity.id)
      return reportGround(from, open, language)
    },
    conflicts: ['version-moved', 'progress-moved', 'report-already-open', 'report-not-open'],
  })
  const { id, values, set } = form
  // It opens where its row was: the keyboard goes on in it.
  const [first] = useState(values.kind === 'figure' ? 'to' : 'cause')
  useEffect(() => document.getElementById(fieldId(id, first))?.focus(), [id, first])
  const writtenIn = t(`common:shownIn.${values.language}`)

  return (
    <Form
      form={form}
      label={t('progress-reports:reportOn', { number: activity.number })}
      submit={t('progress-reports:checkAndSend')}
      actions={actions}
      describe={describe}
    >
      <div className="report-what">
        <ChoiceGroup
          {...form.field('kind')}
          onChange={(kind) => set({ kind: kind || 'figure' })}
          label={t('progress-reports:what')}
          options={(['figure', 'nothing-new'] as const).map((kind) => ({
            value: kind,
            label: t(kind === 'figure' ? 'progress-reports:figure' : 'progress-reports:nothingNew'),
          }))}
        />
        {values.kind === 'figure' ? (
          <NumberField
            {...form.field('to')}
            label={t('progress-reports:newFigure')}
            hint={t('progress-reports:newFigureHint')}
            min={0}
            max={100}
            unit="%"
            step={{
              by: STEP,
              from: form.basis.from ?? 0,
              increase: t('forms:increase', { step: STEP }),
              decrease: t('forms:decrease', { step: STEP }),
            }}
          />
        ) : (
          <SelectField
            {...form.field('cause')}
            label={t('progress-reports:cause')}
            none={t('progress-reports:chooseCause')}
            options={NOTHING_NEW_CAUSES.map((cause) => ({
              value: cause,
              label: t(`activities:nothingNewCauses.${cause}`),
            }))}
          />
        )}
      </div>
      <TextArea
        {...form.field('reason')}
        label={t('progress-reports:reason')}
        hint={t('progress-reports:reasonIn', { language: writtenIn })}
        lang={values.language}
        dir={directionOf(values.language)}
      />
      <EvidenceFields form={form} />
      <ReportNeeds form={form} />
    </Form>
  )
}

/** Submits it, or puts it in place of the open one. */
function write(
  activityId: string,
  body: Schemas['NewProgressReport'],
  { report }: ReportBasis,
  key: string,
) {
  if (report === null)
    return api.POST('/api/v1/activities/{activityId}/progress-reports', {
      params: { path: { activityId }, header: { 'idempotency-key': key } },
      body,
    })
  return api.PUT('/api/v1/progress-reports/{progressReportId}', {
    params: {
      path: { progressReportId: report.id },
      header: { 'if-match': matching(report.version) },
    },
    body,
  })
}

/** The accepted figure as it stands now, and the report that waits. */
async function readActivity(activityId: string) {
  const [activity, reports] = await Promise.all([
    unwrap(api.GET('/api/v1/activities/{activityId}', { params: { path: { activityId } } })),
    unwrap(api.GET('/api/v1/progress-reports', { params: { query: { activity: activityId } } })),
  ])
  return {
    from: activity.reportedProgress,
    open: reports.items.find(({ state }) => isOpen(state)),
  }
}
