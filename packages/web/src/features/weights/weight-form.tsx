import { whyNotProse } from '@iltizam/shared/text-rules'
import { useState } from 'react'

import type { Schemas } from '../../api/client.ts'
import { matching } from '../../api/keys.ts'
import type { Fault } from '../../forms/faults.ts'
import { RecordForm } from '../../forms/record-form.tsx'
import { useAct } from '../../forms/use-act.ts'
import { useForm } from '../../forms/use-form.ts'
import { useSend } from '../../forms/use-send.ts'
import { useFormats } from '../../i18n/use-formats.ts'
import { useWordsLanguage } from '../../i18n/use-language.ts'
import { useWords } from '../../i18n/use-words.ts'
import { TextArea } from '../../ui/text-area.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { askWeightEffect, putWeight, type Weighed } from './queries.ts'
import { typedWeightOf } from './typed-weight.ts'
import { WeightEffect } from './weight-effect.tsx'

interface WeightFormProps {
  weighed: Weighed
  /** How it stands now. */
  read: () => Promise<{ weight: number; version: number }>
  onSaved: () => void
  onClose: () => void
}

interface Values {
  weight: string
  reason: string
}

/** Another weight, and why. What it would do is shown first; only then can it be set. */
export function WeightForm({ weighed, read, onSaved, onClose }: WeightFormProps) {
  const t = useWords()
  const formats = useFormats()
  const source = useWordsLanguage()
  const send = useSend()
  const { act, refusal } = useAct()
  const [effect, setEffect] = useState<Schemas['WeightEffect'] | null>(null)
  const [effectOf, setEffectOf] = useState<string | null>(null)
  const form = useForm({
    initial: { weight: '', reason: '' },
    basis: weighed.version,
    draft: `weight:${weighed.id}`,
    check: faultsOf,
    send: ({ weight, reason }, { basis }) =>
      send(() =>
        putWeight(
          weighed,
          {
            weight: Number(typedWeightOf(weight)),
            reason: { source, [source]: { text: reason, state: 'verified' } },
          },
          { 'if-match': matching(basis) },
        ),
      ),
    onSent: onSaved,
    refresh: async () => {
      const { weight, version } = await read()
      return { initial: { weight: String(weight), reason: '' }, basis: version }
    },
  })
  const decimal = typedWeightOf(form.values.weight)
  const isPreviewed = decimal !== null && decimal === effectOf

  const preview = async () => {
    if (decimal === null || faultsOf(form.values).length > 0) return form.submit()
    await act(async () => {
      setEffect(await send(() => askWeightEffect(weighed, decimal)))
      setEffectOf(decimal)
    })
  }

  return (
    <RecordForm
      form={isPreviewed ? form : { ...form, submit: preview }}
      submit={t(isPreviewed ? 'weights:set' : 'weights:preview')}
      onClose={onClose}
      describe={({ weight, reason }) => [
        { label: t('progress:weight'), value: weight },
        { label: t('weights:reason'), value: reason },
      ]}
    >
      <TextField
        {...form.field('weight')}
        label={t('weights:newWeight')}
        hint={t('weights:hint', { weight: formats.number(weighed.weight, 3) })}
        inputMode="decimal"
        dir="ltr"
      />
      <TextArea
        {...form.field('reason')}
        label={t('weights:reason')}
        hint={t('weights:reasonHint')}
        dir="auto"
      />
      {refusal && <p role="alert">{refusal}</p>}
      {isPreviewed && effect && <WeightEffect key={effectOf} kind={weighed.kind} effect={effect} />}
    </RecordForm>
  )
}

function faultsOf({ weight, reason }: Values): Fault[] {
  const fault = reason.trim() === '' ? 'required' : whyNotProse(reason)
  return [
    ...(typedWeightOf(weight) === null ? [{ pointer: '#/weight', rule: 'weight' }] : []),
    ...(fault === null ? [] : [{ pointer: '#/reason', rule: fault }]),
  ]
}
