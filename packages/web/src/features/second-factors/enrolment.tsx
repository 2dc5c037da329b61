import { inGroups } from '@iltizam/shared/one-time-codes'
import { useQueryClient } from '@tanstack/react-query'
import { QRCodeSVG } from 'qrcode.react'
import { useEffect, useRef, useState } from 'react'

import { api, type Schemas } from '../../api/client.ts'
import { sendOnce } from '../../api/send.ts'
import { Form } from '../../forms/form.tsx'
import { useForm } from '../../forms/use-form.ts'
import { useSend } from '../../forms/use-send.ts'
import { useWords } from '../../i18n/use-words.ts'
import { TextField } from '../../ui/text-field.tsx'

type Confirmed = { onConfirmed: (codes: readonly string[]) => void }

/** Enrols a device: the password, its key, and the first code that it tells. */
export function Enrolment({ onConfirmed }: Confirmed) {
  const t = useWords()
  const send = useSend(sendOnce)
  const [key, setKey] = useState<Schemas['FactorSecret'] | null>(null)
  const form = useForm({
    initial: { password: '' },
    basis: null,
    check: ({ password }) => (password === '' ? [{ pointer: '#/password', rule: 'required' }] : []),
    send: (body) => send(() => api.PUT('/api/v1/account/second-factor', { body })),
    onSent: setKey,
  })
  if (key !== null) return <Confirmation factor={key} onConfirmed={onConfirmed} />

  return (
    <Form form={form} submit={t('second-factors:start')} label={t('second-factors:start')}>
      <TextField
        {...form.field('password')}
        label={t('second-factors:password')}
        type="password"
        autoComplete="current-password"
        dir="ltr"
      />
    </Form>
  )
}

function Confirmation({ factor, onConfirmed }: Confirmed & { factor: Schemas['FactorSecret'] }) {
  const t = useWords()
  const queryClient = useQueryClient()
  const send = useSend(sendOnce)
  const begun = useRef<HTMLParagraphElement>(null)
  useEffect(() => begun.current?.focus(), [])
  const form = useForm({
    initial: { code: '' },
    basis: null,
    check: ({ code }) => (code.trim() === '' ? [{ pointer: '#/code', rule: 'required' }] : []),
    send: (body) => send(() => api.PUT('/api/v1/account/second-factor/confirmation', { body })),
    onSent: ({ codes }) => {
      onConfirmed(codes)
      void queryClient.invalidateQueries()
    },
  })

  return (
    <Form form={form} submit={t('second-factors:confirm')} label={t('second-factors:start')}>
      <p ref={begun} tabIndex={-1}>
        {t('second-factors:scan')}
      </p>
      <QRCodeSVG value={factor.uri} size={192} marginSize={4} title={t('second-factors:picture')} />
      <p>
        {t('second-factors:key')} <bdi dir="ltr">{inGroups(factor.secret)}</bdi>
      </p>
      <TextField
        {...form.field('code')}
        label={t('second-factors:code')}
        hint={t('second-factors:codeHint')}
        inputMode="numeric"
        autoComplete="one-time-code"
        dir="ltr"
      />
    </Form>
  )
}
