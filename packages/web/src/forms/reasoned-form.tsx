import { useState } from 'react'

import type { Answer } from '../api/client.ts'
import { useWords } from '../i18n/use-words.ts'
import { ConfirmDialog } from '../ui/confirm-dialog.tsx'
import { TextArea } from '../ui/text-area.tsx'
import { RecordForm } from './record-form.tsx'
import { useForm } from './use-form.ts'
import { useSend } from './use-send.ts'

interface ReasonedFormProps {
  version: number
  /** Asks for the version anew, where somebody else has changed the thing. */
  readVersion: () => Promise<number>
  write: (body: { reason: string }, version: number) => Promise<Answer<unknown>>
  onSent: () => void
  onClose: () => void
  words: {
    submit: string
    /** The question before it is done. */
    title: string
    /** What it will do. */
    explained: string
    reason: string
    hint: string
  }
}

/** Does something grave about one thing: with a reason, and once it is sure. */
export function ReasonedForm(props: ReasonedFormProps) {
  const { version, readVersion, write, onSent, onClose, words } = props
  const t = useWords()
  const send = useSend()
  const [isAsking, setIsAsking] = useState(false)
  const initial = { reason: '' }
  const form = useForm({
    initial,
    basis: version,
    check: ({ reason }) =>
      reason.trim() === '' ? [{ pointer: '#/reason', rule: 'required' }] : [],
    send: (body, { basis }) => send(() => write(body, basis)),
    refresh: async () => ({ initial, basis: await readVersion() }),
    onSent,
  })
  const isReady = form.values.reason.trim() !== ''
  const asking = { ...form, submit: async () => (isReady ? setIsAsking(true) : form.submit()) }

  return (
    <>
      <RecordForm
        form={asking}
        submit={words.submit}
        onClose={onClose}
        describe={({ reason }) => [{ label: words.reason, value: reason }]}
      >
        <p>{words.explained}</p>
        <TextArea {...form.field('reason')} label={words.reason} hint={words.hint} dir="auto" />
      </RecordForm>
      {isAsking && (
        <ConfirmDialog
          title={words.title}
          confirm={words.submit}
          cancel={t('forms:no')}
          onConfirm={() => {
            setIsAsking(false)
            void form.submit()
          }}
          onCancel={() => setIsAsking(false)}
        >
          <p>{words.explained}</p>
        </ConfirmDialog>
      )}
    </>
  )
}
