import { Problem, type ProblemCode, ruleFault } from '@iltizam/shared/problems'
import { useState } from 'react'

import type { Schemas } from '../../api/client.ts'
import { Form } from '../../forms/form.tsx'
import { useForm } from '../../forms/use-form.ts'
import { useWords } from '../../i18n/use-words.ts'
import { Checkbox } from '../../ui/checkbox.tsx'
import type { FieldProps } from '../../ui/field-frame.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { useChangeSession } from './use-change-session.ts'
import '../../ui/button.css'

interface SignInFormProps {
  onSignedIn: (session: Schemas['Session']) => void
}

/** What is wrong with the code that is asked for after the right password. */
const codeRules: Partial<Record<ProblemCode, string>> = {
  'code-required': 'required',
  'wrong-code': 'one-time-code',
}

/** The refusal as one of the code's field; null where it is about something else. */
function codeRefusal(error: unknown): Problem | null {
  const rule = error instanceof Problem && codeRules[error.code]
  return rule ? new Problem(error.code, error.message, [ruleFault('#/code', rule)]) : null
}

/** E-mail and password, and a code where one is asked for. Nothing of it is kept in the browser by us. */
export function SignInForm({ onSignedIn }: SignInFormProps) {
  const t = useWords()
  const { signIn } = useChangeSession()
  const [isShown, setIsShown] = useState(false)
  const [codeFrom, setCodeFrom] = useState<'nothing' | 'device' | 'paper'>('nothing')
  const form = useForm({
    initial: { email: '', password: '', code: '' },
    basis: null,
    check: ({ email, password, code }) => [
      ...(email.trim() === '' ? [{ pointer: '#/email', rule: 'required' }] : []),
      ...(password === '' ? [{ pointer: '#/password', rule: 'required' }] : []),
      ...(codeFrom !== 'nothing' && code.trim() === ''
        ? [{ pointer: '#/code', rule: 'required' }]
        : []),
    ],
    send: async ({ email, password, code }) => {
      const credentials = { email: email.trim(), password }
      try {
        return await signIn(codeFrom === 'nothing' ? credentials : { ...credentials, code })
      } catch (error) {
        const refusal = codeRefusal(error)
        if (refusal && codeFrom === 'nothing') setCodeFrom('device')
        throw refusal ?? error
      }
    },
    onSent: onSignedIn,
  })

  return (
    <Form form={form} submit={t('common:signIn')} sending={t('sessions:signingIn')}>
      <TextField
        {...form.field('email')}
        label={t('sessions:email')}
        type="email"
        autoComplete="username"
        dir="ltr"
      />
      <TextField
        {...form.field('password')}
        label={t('sessions:password')}
        type={isShown ? 'text' : 'password'}
        autoComplete="current-password"
        dir="ltr"
      />
      <Checkbox
        id={`${form.id}-show`}
        label={t('sessions:showPassword')}
        value={isShown}
        onChange={setIsShown}
      />
      {codeFrom !== 'nothing' && (
        <CodeField
          field={form.field('code')}
          isFromDevice={codeFrom === 'device'}
          onLacking={() => setCodeFrom('paper')}
        />
      )}
    </Form>
  )
}

interface CodeFieldProps {
  field: Omit<FieldProps<string>, 'label'>
  isFromDevice: boolean
  onLacking: () => void
}

/** The code of a device, or one that was kept for when it is not there. */
function CodeField({ field, isFromDevice, onLacking }: CodeFieldProps) {
  const t = useWords()
  if (!isFromDevice) return <TextField {...field} label={t('sessions:recoveryCode')} dir="ltr" />
  return (
    <>
      <TextField
        {...field}
        label={t('sessions:code')}
        hint={t('sessions:codeHint')}
        inputMode="numeric"
        autoComplete="one-time-code"
        dir="ltr"
      />
      <p>
        <button type="button" className="button" onClick={onLacking}>
          {t('sessions:useRecoveryCode')}
        </button>
      </p>
    </>
  )
}
