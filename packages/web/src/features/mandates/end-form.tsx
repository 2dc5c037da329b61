import { api, type Schemas } from '../../api/client.ts'
import { matching } from '../../api/keys.ts'
import { ReasonField, reasonFaults, reasonIn } from '../../forms/reason-field.tsx'
import { RecordForm } from '../../forms/record-form.tsx'
import { useForm } from '../../forms/use-form.ts'
import { useSend } from '../../forms/use-send.ts'
import { useWordsLanguage } from '../../i18n/use-language.ts'
import { useWords } from '../../i18n/use-words.ts'
import { readMandate } from './queries.ts'

interface EndFormProps {
  mandate: Schemas['Mandate']
  onEnded: () => void
  onClose: () => void
}

/** Ends a mandate today: says first what that does, and asks why. */
export function EndForm({ mandate, onEnded, onClose }: EndFormProps) {
  const t = useWords()
  const language = useWordsLanguage()
  const send = useSend()
  const initial = { reason: '' }
  const form = useForm<{ reason: string }, number, Schemas['Mandate']>({
    initial,
    basis: mandate.version,
    draft: `mandate-end:${mandate.id}`,
    check: ({ reason }) => reasonFaults(reason),
    send: ({ reason }, { basis }) =>
      send(() =>
        api.POST('/api/v1/mandates/{mandateId}/end', {
          params: { path: { mandateId: mandate.id }, header: { 'if-match': matching(basis) } },
          body: { reason: reasonIn(language, reason) },
        }),
      ),
    onSent: onEnded,
    refresh: async () => ({ initial, basis: (await readMandate(mandate.id)).version }),
  })

  return (
    <RecordForm
      form={form}
      onClose={onClose}
      submit={t('mandates:end')}
      describe={({ reason }) => [{ label: t('mandates:reason'), value: reason }]}
    >
      <p>{t('mandates:endExplained')}</p>
      <ReasonField {...form.field('reason')} label={t('mandates:reason')} language={language} />
    </RecordForm>
  )
}
