import { useState } from 'react'

import { api } from '../../api/client.ts'
import { sendOnce } from '../../api/send.ts'
import { DoneNotice } from '../../forms/done-notice.tsx'
import { Form } from '../../forms/form.tsx'
import {
  type Besides,
  NewPasswordField,
  newPasswordFaults,
} from '../../forms/new-password-field.tsx'
import { useForm } from '../../forms/use-form.ts'
import { useSend } from '../../forms/use-send.ts'
import { useWords } from '../../i18n/use-words.ts'
import { TextField } from '../../ui/text-field.tsx'

/** Changes the password of who is signed in. */
export function PasswordForm({ besides }: { besides: Besides }) {
  const t = useWords()
  const [changes, setChanges] = useState(0)

  return (
    <>
      {changes > 0 && (
        <DoneNotice key={changes}>
          <p>{t('credentials:changed')}</p>
        </DoneNotice>
      )}
      <PasswordFields
        key={`fields-${changes}`}
        besides={besides}
        onChanged={() => setChanges(changes + 1)}
      />
    </>
  )
}

function PasswordFields({ besides, onChanged }: { besides: Besides; onChanged: () => void }) {
  const t = useWords()
  const send = useSend(sendOnce)
  const form = useForm({
    initial: { current: '', next: '' },
    basis: null,
    check: ({ current, next }) => [
      ...(current === '' ? [{ pointer: '#/current', rule: 'required' }] : []),
      ...newPasswordFaults('next', next, besides),
    ],
    send: (body) => send(() => api.PUT('/api/v1/account/password', { body })),
    onSent: onChanged,
  })

  return (
    <Form form={form} submit={t('credentials:change')}>
      <TextField
        {...form.field('current')}
        label={t('credentials:currentPassword')}
        type="password"
        autoComplete="current-password"
        dir="ltr"
      />
      <NewPasswordField
        {...form.field('next')}
        label={t('credentials:nextPassword')}
        besides={besides}
      />
    </Form>
  )
}
