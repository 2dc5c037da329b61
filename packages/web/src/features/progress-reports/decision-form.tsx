import { DECISION_KINDS } from '@iltizam/shared/vocabulary'
import type { ReactNode } from 'react'

import { api, type Schemas, unwrap } from '../../api/client.ts'
import { matching } from '../../api/keys.ts'
import { Form } from '../../forms/form.tsx'
import { useForm } from '../../forms/use-form.ts'
import { useSend } from '../../forms/use-send.ts'
import { directionOf } from '../../i18n/direction.ts'
import { useFormats } from '../../i18n/use-formats.ts'
import { useLanguage } from '../../i18n/use-language.ts'
import { useWords } from '../../i18n/use-words.ts'
import { ChoiceGroup } from '../../ui/choice-group.tsx'
import { NumberField } from '../../ui/number-field.tsx'
import { TextArea } from '../../ui/text-area.tsx'
import {
  type DecisionBasis,
  type DecisionValues,
  decisionBasis,
  decisionBody,
  faultsOfDecision,
  noDecision,
  progressDecided,
} from './decision-values.ts'
import { useDecisionRows } from './use-decision-rows.ts'
import './decision-form.css'

interface DecisionFormProps {
  report: Schemas['ProgressReport']
  /** What the decision will do, once the activity is at that figure; undefined: where it was. */
  effect: (progress: number | null | undefined) => ReactNode
  onDecided: (report: Schemas['ProgressReport']) => void
}

/** Decides on a report, with its effect in sight. Nothing of it can be undone. */
export function DecisionForm({ report, effect, onDecided }: DecisionFormProps) {
  const t = useWords()
  const { percent } = useFormats()
  const form = useDecision(report, onDecided)
  const describe = useDecisionRows()
  const { kind } = form.values
  const kinds = DECISION_KINDS.filter((one) => one !== 'refer' || report.state !== 'referred')

  return (
    <Form
      form={form}
      label={t('progress-reports:decide')}
      submit={kind === '' ? t('progress-reports:decide') : t(`progress-reports:confirm.${kind}`)}
      describe={describe}
    >
      <ChoiceGroup
        {...form.field('kind')}
        label={t('progress-reports:decision')}
        options={kinds.map((one) => ({
          value: one,
          label: t(`progress-reports:decisions.${one}`),
          hint: t(`progress-reports:decisionsExplained.${one}`),
        }))}
      />
      {kind === 'accept' && report.cause === null && (
        <NumberField
          {...form.field('progress')}
          label={t('progress-reports:otherFigure')}
          hint={t('progress-reports:otherFigureHint', { percent: percent(report.to ?? 0) })}
          optional={t('forms:optional')}
          min={0}
          max={100}
          unit="%"
        />
      )}
      {kind !== '' && (
        <>
          <TextArea
            {...form.field('reason')}
            label={t('progress-reports:decisionReason')}
            hint={t('progress-reports:writtenIn', {
              language: t(`common:shownIn.${form.values.language}`),
            })}
            optional={isReasonOptional(form.values) ? t('forms:optional') : undefined}
            lang={form.values.language}
            dir={directionOf(form.values.language)}
          />
          {effect(progressDecided(form.values, form.basis))}
        </>
      )}
    </Form>
  )
}

const isReasonOptional = ({ kind, progress }: DecisionValues) =>
  kind === 'refer' || (kind === 'accept' && progress.trim() === '')

function useDecision(
  report: Schemas['ProgressReport'],
  onDecided: (report: Schemas['ProgressReport']) => void,
) {
  const send = useSend()
  const language = useLanguage()
  const initial = noDecision(language)
  const path = { progressReportId: report.id }
  return useForm<DecisionValues, DecisionBasis, Schemas['ProgressReport']>({
    initial,
    basis: decisionBasis(report),
    draft: `decision:${report.id}`,
    check: faultsOfDecision,
    send: (values, { basis, key }) =>
      send(() =>
        api.POST('/api/v1/progress-reports/{progressReportId}/decisions', {
          params: {
            path,
            header: { 'idempotency-key': key, 'if-match': matching(basis.version) },
          },
          body: decisionBody(values, values.kind || 'accept'),
        }),
      ),
    onSent: onDecided,
    refresh: async () => ({
      initial,
      basis: decisionBasis(
        await unwrap(api.GET('/api/v1/progress-reports/{progressReportId}', { params: { path } })),
      ),
    }),
  })
}
