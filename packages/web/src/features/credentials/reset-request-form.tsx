import { useState } from 'react'

import { api } from '../../api/client.ts'
import { sendOnce } from '../../api/send.ts'
import { emailFaults } from '../../forms/email-faults.ts'
import { Form } from '../../forms/form.tsx'
import { useForm } from '../../forms/use-form.ts'
import { useWords } from '../../i18n/use-words.ts'
import { TextField } from '../../ui/text-field.tsx'
import { LinkSent } from './link-sent.tsx'

/** Asks for a link for a new password; what is said then is the same whoever asks. */
export function ResetRequestForm() {
  const t = useWords()
  const [sentTo, setSentTo] = useState<string | null>(null)
  const form = useForm({
    initial: { email: '' },
    basis: null,
    check: ({ email }) => emailFaults('email', email),
    send: async ({ email }) => {
      const body = { email: email.trim() }
      await sendOnce(() => api.POST('/api/v1/password-resets', { body }))
      return body.email
    },
    onSent: setSentTo,
  })
  if (sentTo !== null)
    return (
      <LinkSent
        to={sentTo}
        said={t('credentials:linkSent')}
        explained={t('credentials:linkSentExplained')}
      />
    )

  return (
    <Form form={form} submit={t('credentials:sendLink')}>
      <TextField
        {...form.field('email')}
        label={t('sessions:email')}
        type="email"
        autoComplete="username"
        dir="ltr"
      />
    </Form>
  )
}
