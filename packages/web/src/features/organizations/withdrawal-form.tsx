import { api, type Schemas } from '../../api/client.ts'
import { matching } from '../../api/keys.ts'
import { ReasonField, reasonFaults, reasonIn } from '../../forms/reason-field.tsx'
import { RecordForm } from '../../forms/record-form.tsx'
import { useForm } from '../../forms/use-form.ts'
import { useSend } from '../../forms/use-send.ts'
import { useWordsLanguage } from '../../i18n/use-language.ts'
import { useWords } from '../../i18n/use-words.ts'
import { readOrganization } from './queries.ts'

interface WithdrawalFormProps {
  /** The body that was recorded as ended. */
  organization: Schemas['Organization']
  successionId: string
  onWithdrawn: () => void
  onClose: () => void
}

/** Takes back that a body ended: says first what that does, and asks why. */
export function WithdrawalForm(props: WithdrawalFormProps) {
  const { organization, successionId, onWithdrawn, onClose } = props
  const t = useWords()
  const language = useWordsLanguage()
  const send = useSend()
  const initial = { reason: '' }
  const form = useForm<{ reason: string }, number, Schemas['Organization']>({
    initial,
    basis: organization.version,
    draft: `succession-withdrawal:${successionId}`,
    check: ({ reason }) => reasonFaults(reason),
    send: ({ reason }, { basis }) =>
      send(() =>
        api.POST('/api/v1/organization-successions/{successionId}/withdrawal', {
          params: { path: { successionId }, header: { 'if-match': matching(basis) } },
          body: { reason: reasonIn(language, reason) },
        }),
      ),
    onSent: onWithdrawn,
    refresh: async () => ({ initial, basis: (await readOrganization(organization.id)).version }),
  })

  return (
    <RecordForm
      form={form}
      onClose={onClose}
      submit={t('organizations:succession.withdraw')}
      describe={({ reason }) => [{ label: t('organizations:succession.reason'), value: reason }]}
    >
      <p>{t('organizations:succession.explained')}</p>
      <ReasonField
        {...form.field('reason')}
        label={t('organizations:succession.reason')}
        language={language}
      />
    </RecordForm>
  )
}
