import { useState } from 'react'

import type { Schemas } from '../../api/client.ts'
import { CodeField, codeRefusal } from '../../forms/code-field.tsx'
import { Form } from '../../forms/form.tsx'
import { useForm } from '../../forms/use-form.ts'
import { useWords } from '../../i18n/use-words.ts'

interface AnswerCodeFormProps {
  send: (code: string) => Promise<Schemas['ProviderSignIn']>
  onSignedIn: (signIn: Schemas['ProviderSignIn']) => Promise<void>
}

/** Asks for our own code, where the provider has shown no second factor. */
export function AnswerCodeForm({ send, onSignedIn }: AnswerCodeFormProps) {
  const t = useWords()
  const [isFromDevice, setIsFromDevice] = useState(true)
  const form = useForm({
    initial: { code: '' },
    basis: null,
    check: ({ code }) => (code.trim() === '' ? [{ pointer: '#/code', rule: 'required' }] : []),
    send: async ({ code }) => {
      try {
        return await send(code)
      } catch (error) {
        throw codeRefusal(error) ?? error
      }
    },
    onSent: (signIn) => void onSignedIn(signIn),
  })

  return (
    <Form form={form} submit={t('provider-sign-ins:enter')} sending={t('sessions:signingIn')}>
      <CodeField
        field={form.field('code')}
        isFromDevice={isFromDevice}
        onLacking={() => setIsFromDevice(false)}
      />
    </Form>
  )
}
