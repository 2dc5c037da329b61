import { useState } from 'react'

import { api, type Schemas } from '../../api/client.ts'
import { matching } from '../../api/keys.ts'
import { RecordForm } from '../../forms/record-form.tsx'
import { useForm } from '../../forms/use-form.ts'
import { useSend } from '../../forms/use-send.ts'
import { useWords } from '../../i18n/use-words.ts'
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx'
import { TextArea } from '../../ui/text-area.tsx'
import { readKeyVersion } from './queries.ts'

interface RevocationFormProps {
  systemId: string
  systemKey: Schemas['SystemKey']
  onDone: () => void
}

/** Takes a key back: with a reason, and once it is sure. */
export function RevocationForm({ systemId, systemKey, onDone }: RevocationFormProps) {
  const t = useWords()
  const send = useSend()
  const [isAsking, setIsAsking] = useState(false)
  const initial = { reason: '' }
  const form = useForm({
    initial,
    basis: systemKey.version,
    check: ({ reason }) =>
      reason.trim() === '' ? [{ pointer: '#/reason', rule: 'required' }] : [],
    send: (body, { basis }) =>
      send(() =>
        api.POST('/api/v1/keys/{keyId}/revocation', {
          params: { path: { keyId: systemKey.id }, header: { 'if-match': matching(basis) } },
          body,
        }),
      ),
    refresh: async () => ({ initial, basis: await readKeyVersion(systemId, systemKey.id) }),
    onSent: onDone,
  })
  const isReady = form.values.reason.trim() !== ''
  const asking = { ...form, submit: async () => (isReady ? setIsAsking(true) : form.submit()) }

  return (
    <>
      <RecordForm
        form={asking}
        submit={t('keys:revoke')}
        onClose={onDone}
        describe={({ reason }) => [{ label: t('keys:reason'), value: reason }]}
      >
        <p>{t('keys:revokeExplained')}</p>
        <TextArea
          {...form.field('reason')}
          label={t('keys:reason')}
          hint={t('keys:reasonHint')}
          dir="auto"
        />
      </RecordForm>
      {isAsking && (
        <ConfirmDialog
          title={t('keys:revokeAsk')}
          confirm={t('keys:revoke')}
          cancel={t('forms:no')}
          onConfirm={() => {
            setIsAsking(false)
            void form.submit()
          }}
          onCancel={() => setIsAsking(false)}
        >
          <p>{t('keys:revokeExplained')}</p>
        </ConfirmDialog>
      )}
    </>
  )
}
