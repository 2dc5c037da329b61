import { useEffect } from 'react'

import type { Answer, Schemas } from '../../api/client.ts'
import { sendOnce } from '../../api/send.ts'
import { focusFirstField } from '../../forms/focus-first-field.ts'
import { Form } from '../../forms/form.tsx'
import { useForm } from '../../forms/use-form.ts'
import { useSend } from '../../forms/use-send.ts'
import { useWords } from '../../i18n/use-words.ts'
import { TextField } from '../../ui/text-field.tsx'

interface FactorProofFormProps<R> {
  submit: string
  write: (proof: Schemas['FactorProof']) => Promise<Answer<R>>
  onSent: (answer: R) => void
  onClose: () => void
}

/** Asks for both that somebody signs in with, before it changes; the first field takes the focus. */
export function FactorProofForm<R>({ submit, write, onSent, onClose }: FactorProofFormProps<R>) {
  const t = useWords()
  const send = useSend(sendOnce)
  const form = useForm({
    initial: { password: '', code: '' },
    basis: null,
    check: ({ password, code }) => [
      ...(password === '' ? [{ pointer: '#/password', rule: 'required' }] : []),
      ...(code.trim() === '' ? [{ pointer: '#/code', rule: 'required' }] : []),
    ],
    send: (proof) => send(() => write(proof)),
    onSent,
  })
  useEffect(() => focusFirstField(form.id), [form.id])

  return (
    <Form
      form={form}
      submit={submit}
      label={submit}
      actions={
        <button type="button" className="button" onClick={onClose}>
          {t('forms:cancel')}
        </button>
      }
    >
      <TextField
        {...form.field('password')}
        label={t('second-factors:password')}
        type="password"
        autoComplete="current-password"
        dir="ltr"
      />
      <TextField
        {...form.field('code')}
        label={t('second-factors:anyCode')}
        autoComplete="one-time-code"
        dir="ltr"
      />
    </Form>
  )
}
