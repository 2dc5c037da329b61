import { useState } from 'react'

import { api, type Schemas } from '../../api/client.ts'
import { matching } from '../../api/keys.ts'
import { RecordForm } from '../../forms/record-form.tsx'
import { useForm } from '../../forms/use-form.ts'
import { useSend } from '../../forms/use-send.ts'
import { useWords } from '../../i18n/use-words.ts'
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx'
import { TextArea } from '../../ui/text-area.tsx'
import { readAccount } from './queries.ts'

interface SuspensionFormProps {
  account: Schemas['AccountRecord']
  onDone: () => void
}

/** Suspends an account, or lets it in again: with a reason, and once it is sure. */
export function SuspensionForm({ account, onDone }: SuspensionFormProps) {
  const t = useWords()
  const send = useSend()
  const [isAsking, setIsAsking] = useState(false)
  const does = account.state === 'suspended' ? 'reinstate' : 'suspend'
  const groundOf = ({ version }: { version: number }) => ({
    initial: { reason: '' },
    basis: version,
  })
  const form = useForm({
    ...groundOf(account),
    check: ({ reason }) =>
      reason.trim() === '' ? [{ pointer: '#/reason', rule: 'required' }] : [],
    send: (body, { basis }) => {
      const options = {
        params: { path: { accountId: account.id }, header: { 'if-match': matching(basis) } },
        body,
      }
      return send(() =>
        does === 'suspend'
          ? api.POST('/api/v1/accounts/{accountId}/suspension', options)
          : api.POST('/api/v1/accounts/{accountId}/reinstatement', options),
      )
    },
    refresh: async () => groundOf(await readAccount(account.id)),
    onSent: onDone,
  })
  const isReady = form.values.reason.trim() !== ''
  const asking = {
    ...form,
    submit: async () => (isReady ? setIsAsking(true) : form.submit()),
  }

  return (
    <>
      <RecordForm
        form={asking}
        submit={t(`accounts:${does}`)}
        onClose={onDone}
        describe={({ reason }) => [{ label: t('accounts:reason'), value: reason }]}
      >
        <p>{t(`accounts:${does}Explained`)}</p>
        <TextArea
          {...form.field('reason')}
          label={t('accounts:reason')}
          hint={t('accounts:reasonHint')}
          dir="auto"
        />
      </RecordForm>
      {isAsking && (
        <ConfirmDialog
          title={t(`accounts:${does}Title`, { name: account.person.name })}
          confirm={t(`accounts:${does}`)}
          cancel={t('forms:no')}
          onConfirm={() => {
            setIsAsking(false)
            void form.submit()
          }}
          onCancel={() => setIsAsking(false)}
        >
          <p>{t(`accounts:${does}Explained`)}</p>
        </ConfirmDialog>
      )}
    </>
  )
}
