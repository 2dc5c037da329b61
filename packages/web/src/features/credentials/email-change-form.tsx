import { useEffect, useRef, useState } from 'react'

import { api } from '../../api/client.ts'
import { sendOnce } from '../../api/send.ts'
import { emailFaults } from '../../forms/email-faults.ts'
import { Form } from '../../forms/form.tsx'
import { useForm } from '../../forms/use-form.ts'
import { useSend } from '../../forms/use-send.ts'
import { useWords } from '../../i18n/use-words.ts'
import { TextField } from '../../ui/text-field.tsx'
import { LinkSent } from './link-sent.tsx'
import '../../ui/button.css'

interface EmailChangeFormProps {
  /** Whether a second factor is enrolled, which is then shown too. */
  asksForCode: boolean
}

/** Asks for another address to sign in with; it holds once its holder follows the link sent there. */
export function EmailChangeForm({ asksForCode }: EmailChangeFormProps) {
  const t = useWords()
  const [isOpen, setIsOpen] = useState(false)

  return isOpen ? (
    <EmailFields asksForCode={asksForCode} />
  ) : (
    <p className="buttons">
      <button type="button" className="button" onClick={() => setIsOpen(true)}>
        {t('credentials:changeEmail')}
      </button>
    </p>
  )
}

function EmailFields({ asksForCode }: EmailChangeFormProps) {
  const t = useWords()
  const send = useSend(sendOnce)
  const [sentTo, setSentTo] = useState<string | null>(null)
  const first = useRef<HTMLDivElement>(null)
  // The button that opened them is gone.
  useEffect(() => first.current?.querySelector('input')?.focus(), [])
  const form = useForm({
    initial: { email: '', password: '', code: '' },
    basis: null,
    check: ({ email, password, code }) => [
      ...emailFaults('email', email),
      ...(password === '' ? [{ pointer: '#/password', rule: 'required' }] : []),
      ...(asksForCode && code.trim() === '' ? [{ pointer: '#/code', rule: 'required' }] : []),
    ],
    send: async ({ email, password, code }) => {
      const shown = code.trim() === '' ? {} : { code }
      const body = { email: email.trim(), password, ...shown }
      await send(() => api.POST('/api/v1/account/email-change', { body }))
      return body.email
    },
    onSent: setSentTo,
  })
  if (sentTo !== null)
    return (
      <LinkSent
        to={sentTo}
        said={t('credentials:emailLinkSent')}
        explained={t('credentials:emailLinkExplained')}
      />
    )

  return (
    <div ref={first}>
      <Form form={form} submit={t('credentials:sendLink')} label={t('credentials:emailChange')}>
        <TextField
          {...form.field('email')}
          label={t('credentials:nextEmail')}
          type="email"
          autoComplete="email"
          dir="ltr"
        />
        <TextField
          {...form.field('password')}
          label={t('credentials:currentPassword')}
          type="password"
          autoComplete="current-password"
          dir="ltr"
        />
        {(asksForCode || form.errorAt('code') !== undefined) && (
          <TextField
            {...form.field('code')}
            label={t('second-factors:anyCode')}
            autoComplete="one-time-code"
            dir="ltr"
          />
        )}
      </Form>
    </div>
  )
}
