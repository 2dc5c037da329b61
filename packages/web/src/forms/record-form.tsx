import type { ReactNode } from 'react'
import type { Row } from '../i18n/use-text-rows.ts'
import { useWords } from '../i18n/use-words.ts'
import { Form } from './form.tsx'
import type { Form as FormState } from './use-form.ts'
import '../ui/button.css'

interface RecordFormProps<V extends object, B> {
  form: FormState<V, B>
  children: ReactNode
  describe: (values: V) => readonly Row[]
  /** Leaves the form as it is: what was typed stays on this computer. */
  onClose: () => void
  /** On the button, where it does not simply save. */
  submit?: string
}

/** The frame of a form that records something: to save it, or to come back to it. */
export function RecordForm<V extends object, B>(props: RecordFormProps<V, B>) {
  const { form, children, describe, onClose, submit } = props
  const t = useWords()

  return (
    <Form
      form={form}
      submit={submit ?? t('forms:save')}
      describe={describe}
      actions={
        <button type="button" className="button" onClick={onClose}>
          {t('forms:close')}
        </button>
      }
    >
      {children}
    </Form>
  )
}
