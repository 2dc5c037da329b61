import { api, type Schemas } from '../../api/client.ts'
import { matching } from '../../api/keys.ts'
import { WrittenReasonForm } from '../../forms/written-reason-form.tsx'
import { useWords } from '../../i18n/use-words.ts'
import { readMandate } from './queries.ts'

interface EndFormProps {
  mandate: Schemas['Mandate']
  onEnded: () => void
  onClose: () => void
}

/** Ends a mandate today. */
export function EndForm({ mandate: { id, version: shown }, onEnded, onClose }: EndFormProps) {
  const t = useWords()
  return (
    <WrittenReasonForm
      draft={`mandate-end:${id}`}
      version={shown}
      readVersion={async () => (await readMandate(id)).version}
      write={(body, version) =>
        api.POST('/api/v1/mandates/{mandateId}/end', {
          params: { path: { mandateId: id }, header: { 'if-match': matching(version) } },
          body,
        })
      }
      onSent={onEnded}
      onClose={onClose}
      words={{
        submit: t('mandates:end'),
        explained: t('mandates:endExplained'),
        reason: t('mandates:reason'),
      }}
    />
  )
}
