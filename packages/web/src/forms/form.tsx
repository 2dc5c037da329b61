import { type FormEvent, type ReactNode, useEffect, useRef } from 'react'

import { useWords } from '../i18n/use-words.ts'
import { SubmitButton } from '../ui/submit-button.tsx'
import { DraftNotice } from './draft-notice.tsx'
import { FormVersions } from './form-versions.tsx'
import { LeaveGuard } from './leave-guard.tsx'
import { Refusal } from './refusal.tsx'
import type { Form as FormState } from './use-form.ts'
import './form.css'

interface FormProps<V extends object, B> {
  form: FormState<V, B>
  children: ReactNode
  /** On the button that sends it. */
  submit: string
  sending?: string
  /** Beside that button. */
  actions?: ReactNode
  /** The values as people read them, field by field, to compare two versions of them. */
  describe?: (values: V, basis: B) => readonly { label: string; value: string }[]
  label?: string
}

/** A form on the page: its fields, what is wrong with them, and what keeps it from being lost. */
export function Form<V extends object, B>(props: FormProps<V, B>) {
  const { form, children, submit, sending, actions, describe, label } = props
  const t = useWords()
  const element = useFocusOnFault(form)

  const onSubmit = (event: FormEvent) => {
    event.preventDefault()
    void form.submit()
  }

  return (
    <form
      ref={element}
      id={form.id}
      className="form"
      aria-label={label}
      noValidate
      onSubmit={onSubmit}
    >
      <DraftNotice form={form} />
      <Refusal form={form} />
      {describe && <FormVersions form={form} describe={describe} />}
      {children}
      <p className="buttons">
        <SubmitButton
          isSending={form.outcome.kind === 'sending'}
          sending={sending ?? t('forms:sending')}
        >
          {submit}
        </SubmitButton>
        {actions}
      </p>
      {form.isKept && <LeaveGuard isUnsent={form.isUnsent} />}
    </form>
  )
}

/** After a refusal the focus is where something can be put right, or where it is said what is wrong. */
function useFocusOnFault<V extends object, B>({ outcome }: FormState<V, B>) {
  const element = useRef<HTMLFormElement>(null)
  const error = outcome.kind === 'refused' ? outcome.error : undefined

  useEffect(() => {
    if (error === undefined) return
    const faulty = element.current?.querySelector<HTMLElement>('[aria-invalid], [data-invalid]')
    const target = faulty ?? element.current?.querySelector<HTMLElement>('[role="alert"]')
    target?.focus()
  }, [error])

  return element
}
