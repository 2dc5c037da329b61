import { Plus, X } from 'lucide-react'
import { useEffect, useRef } from 'react'

import type { Form } from '../../forms/use-form.ts'
import { useWords } from '../../i18n/use-words.ts'
import { FieldNotes } from '../../ui/field-frame.tsx'
import { TextField } from '../../ui/text-field.tsx'
import type { EvidenceValue, ReportBasis, ReportValues } from './report-values.ts'
import './evidence-fields.css'

/** Links that back the figure, as many as there are. */
export function EvidenceFields({ form }: { form: Form<ReportValues, ReportBasis> }) {
  const t = useWords()
  const { evidence } = form.values
  const { id, error } = form.field('evidence')
  const { list, button, focusNext } = useFocusAfterChange(evidence.length)

  const change = (index: number, part: Partial<EvidenceValue>) =>
    form.set({ evidence: evidence.map((one, at) => (at === index ? { ...one, ...part } : one)) })
  const add = () => {
    focusNext('last')
    form.set({ evidence: [...evidence, { url: '', title: '' }] })
  }
  const remove = (index: number) => {
    focusNext('button')
    form.set({ evidence: evidence.filter((_, at) => at !== index) })
  }
  const partOf = (index: number, part: keyof EvidenceValue) => ({
    id: `${id}-${index}-${part}`,
    value: evidence[index]?.[part] ?? '',
    onChange: (text: string) => change(index, { [part]: text }),
    error: form.errorAt(`evidence/${index}/${part}`),
  })

  return (
    <fieldset ref={list} className="field evidence-fields">
      <legend>{t('progress-reports:evidence')}</legend>
      <FieldNotes id={id} hint={t('progress-reports:evidenceHint')} error={error} />
      {evidence.map((_, index) => (
        <div key={index} className="evidence-field">
          <TextField
            {...partOf(index, 'url')}
            label={t('progress-reports:evidenceAddress', { number: index + 1 })}
            type="url"
            dir="ltr"
          />
          <TextField
            {...partOf(index, 'title')}
            label={t('progress-reports:evidenceTitle', { number: index + 1 })}
            optional={t('forms:optional')}
            dir="auto"
          />
          <button
            type="button"
            className="button"
            aria-label={t('progress-reports:removeEvidence', { number: index + 1 })}
            title={t('progress-reports:removeEvidence', { number: index + 1 })}
            onClick={() => remove(index)}
          >
            <X size={18} aria-hidden="true" />
          </button>
        </div>
      ))}
      <button
        ref={button}
        id={id}
        type="button"
        className="button"
        aria-describedby={error ? `${id}-error` : `${id}-hint`}
        data-invalid={error ? true : undefined}
        onClick={add}
      >
        <Plus size={18} aria-hidden="true" /> {t('progress-reports:addEvidence')}
      </button>
    </fieldset>
  )
}

/** Who adds a line goes on there, who removes one is not left nowhere. */
function useFocusAfterChange(length: number) {
  const list = useRef<HTMLFieldSetElement>(null)
  const button = useRef<HTMLButtonElement>(null)
  const next = useRef<'last' | 'button' | null>(null)

  useEffect(() => {
    const lines = list.current?.querySelectorAll<HTMLElement>('.evidence-field')
    const last = lines?.[lines.length - 1]?.querySelector('input')
    if (next.current === 'last') last?.focus()
    if (next.current === 'button') button.current?.focus()
    next.current = null
  }, [length])

  return {
    list,
    button,
    focusNext: (where: 'last' | 'button') => {
      next.current = where
    },
  }
}
