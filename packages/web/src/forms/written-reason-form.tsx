import type { Answer, Schemas } from '../api/client.ts'
import { useWordsLanguage } from '../i18n/use-language.ts'
import { ReasonField, reasonFaults, reasonIn } from './reason-field.tsx'
import { RecordForm } from './record-form.tsx'
import { useForm } from './use-form.ts'
import { useSend } from './use-send.ts'

interface WrittenReasonFormProps {
  draft: string
  version: number
  /** Asks for the version anew, where somebody else has changed the thing. */
  readVersion: () => Promise<number>
  write: (body: { reason: Schemas['WrittenText'] }, version: number) => Promise<Answer<unknown>>
  onSent: () => void
  onClose: () => void
  words: {
    submit: string
    /** What it will do. */
    explained: string
    reason: string
  }
}

/** Ends something or takes it back: says first what that does, and asks why, in the page's language. */
export function WrittenReasonForm(props: WrittenReasonFormProps) {
  const { draft, version, readVersion, write, onSent, onClose, words } = props
  const language = useWordsLanguage()
  const send = useSend()
  const initial = { reason: '' }
  const form = useForm({
    initial,
    basis: version,
    draft,
    check: ({ reason }) => reasonFaults(reason),
    send: ({ reason }, { basis }) =>
      send(() => write({ reason: reasonIn(language, reason) }, basis)),
    refresh: async () => ({ initial, basis: await readVersion() }),
    onSent,
  })

  return (
    <RecordForm
      form={form}
      onClose={onClose}
      submit={words.submit}
      describe={({ reason }) => [{ label: words.reason, value: reason }]}
    >
      <p>{words.explained}</p>
      <ReasonField {...form.field('reason')} label={words.reason} language={language} />
    </RecordForm>
  )
}
