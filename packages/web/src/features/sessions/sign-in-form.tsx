import { useState } from 'react'

import type { Schemas } from '../../api/client.ts'
import { CodeField, codeRefusal } from '../../forms/code-field.tsx'
import { Form } from '../../forms/form.tsx'
import { useForm } from '../../forms/use-form.ts'
import { useWords } from '../../i18n/use-words.ts'
import { Checkbox } from '../../ui/checkbox.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { useChangeSession } from './use-change-session.ts'

interface SignInFormProps {
  onSignedIn: (session: Schemas['Session']) => void
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
