import { SHORTEST_PASSWORD } from '@iltizam/shared/passwords'
import { useQuery } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'

import { api } from '../../api/client.ts'
import { sendOnce } from '../../api/send.ts'
import { Form } from '../../forms/form.tsx'
import { useForm } from '../../forms/use-form.ts'
import { useSend } from '../../forms/use-send.ts'
import { useWords } from '../../i18n/use-words.ts'
import { TextField } from '../../ui/text-field.tsx'
import { demonstrationAccountsQuery } from './queries.ts'

/** Changes the password of who is signed in; that of a demonstration account stays. */
export function PasswordForm({ accountId }: { accountId: string }) {
  const t = useWords()
  const { data } = useQuery(demonstrationAccountsQuery)
  const [changes, setChanges] = useState(0)
  const changed = useRef<HTMLParagraphElement>(null)
  useEffect(() => {
    // The fields are new, and what had the focus is gone.
    if (changes > 0) changed.current?.focus()
  }, [changes])
  if (!data) return null
  if (data.items.some(({ id }) => id === accountId))
    return <p className="soft">{t('problems:demonstration-account')}</p>

  return (
    <>
      <p ref={changed} role="status" tabIndex={-1}>
        {changes > 0 && t('accounts:changed')}
      </p>
      <PasswordFields key={changes} onChanged={() => setChanges(changes + 1)} />
    </>
  )
}

function PasswordFields({ onChanged }: { onChanged: () => void }) {
  const t = useWords()
  const send = useSend(sendOnce)
  const form = useForm({
    initial: { current: '', next: '' },
    basis: null,
    check: ({ current, next }) => [
      ...(current === '' ? [{ pointer: '#/current', rule: 'required' }] : []),
      ...(next.length < SHORTEST_PASSWORD ? [{ pointer: '#/next', rule: 'minLength' }] : []),
    ],
    send: (body) => send(() => api.PUT('/api/v1/account/password', { body })),
    onSent: onChanged,
  })

  return (
    <Form form={form} submit={t('accounts:change')}>
      <TextField
        {...form.field('current')}
        label={t('accounts:currentPassword')}
        type="password"
        autoComplete="current-password"
        dir="ltr"
      />
      <TextField
        {...form.field('next')}
        label={t('accounts:nextPassword')}
        hint={t('accounts:nextPasswordHint', { length: SHORTEST_PASSWORD })}
        type="password"
        autoComplete="new-password"
        dir="ltr"
      />
    </Form>
  )
}
