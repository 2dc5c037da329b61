import { PLAN_STATUSES, type PlanStatus } from '@iltizam/shared/vocabulary'

import { api, type Schemas } from '../../api/client.ts'
import { LocalizedField } from '../../forms/localized-field.tsx'
import { RecordForm } from '../../forms/record-form.tsx'
import { useRecordForm } from '../../forms/use-record-form.ts'
import { useWordsLanguage } from '../../i18n/use-language.ts'
import { useWords } from '../../i18n/use-words.ts'
import { DateField } from '../../ui/date-field.tsx'
import { SelectField } from '../../ui/select-field.tsx'
import { TextField } from '../../ui/text-field.tsx'
import {
  newPlanBodyOf,
  type PlanBody,
  type PlanValues,
  planBodyOf,
  planFaults,
  planValuesOf,
} from './plan-values.ts'
import { readPlan } from './queries.ts'
import { usePlanRows } from './use-plan-rows.ts'

interface PlanFormProps {
  /** Undefined: a new one. */
  plan?: Schemas['Plan']
  onSaved: (plan: Schemas['Plan']) => void
  onClose: () => void
}

/** What a plan is called, its period and where it is in its life. */
export function PlanForm({ plan, onSaved, onClose }: PlanFormProps) {
  const t = useWords()
  const language = useWordsLanguage()
  const rowsOf = usePlanRows()
  const path = { planId: plan?.id ?? '' }
  const form = useRecordForm<Schemas['Plan'], PlanValues, PlanBody>({
    record: plan,
    draft: `plan:${plan?.id ?? 'new'}`,
    valuesOf: (record) => planValuesOf(record, language),
    bodyOf: planBodyOf,
    check: planFaults,
    create: (body, header, values) =>
      api.POST('/api/v1/plans', { params: { header }, body: newPlanBodyOf(body, values) }),
    change: (body, header) =>
      api.PATCH('/api/v1/plans/{planId}', { params: { path, header }, body }),
    read: () => readPlan(path.planId),
    onSaved,
  })

  return (
    <RecordForm form={form} onClose={onClose} describe={(values) => rowsOf(planBodyOf(values))}>
      {plan === undefined && (
        <div className="field-row">
          <TextField
            {...form.field('ordinal')}
            label={t('structure:plan.ordinal')}
            hint={t('structure:plan.ordinalHint')}
            inputMode="numeric"
            dir="ltr"
          />
          <TextField
            {...form.field('slug')}
            label={t('structure:plan.slug')}
            hint={t('structure:plan.slugHint')}
            dir="ltr"
          />
        </div>
      )}
      <LocalizedField
        {...form.field('title')}
        name="title"
        label={t('structure:title')}
        errorAt={form.errorAt}
        before={plan?.title}
      />
      <div className="field-row">
        <TextField
          {...form.field('startYear')}
          label={t('structure:plan.startYear')}
          inputMode="numeric"
          dir="ltr"
        />
        <TextField
          {...form.field('endYear')}
          label={t('structure:plan.endYear')}
          inputMode="numeric"
          dir="ltr"
        />
        <DateField
          {...form.field('implementationEnds')}
          label={t('structure:plan.implementationEnds')}
          optional={t('forms:optional')}
        />
      </div>
      <SelectField<PlanStatus>
        {...form.field('status')}
        label={t('structure:plan.status')}
        options={PLAN_STATUSES.map((status) => ({
          value: status,
          label: t(`plans:status.${status}`),
        }))}
      />
    </RecordForm>
  )
}
