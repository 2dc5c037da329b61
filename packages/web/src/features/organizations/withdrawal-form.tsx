import { api, type Schemas } from '../../api/client.ts'
import { matching } from '../../api/keys.ts'
import { WrittenReasonForm } from '../../forms/written-reason-form.tsx'
import { useWords } from '../../i18n/use-words.ts'
import { readOrganization } from './queries.ts'

interface WithdrawalFormProps {
  /** The body that was recorded as ended. */
  organization: Schemas['Organization']
  successionId: string
  onWithdrawn: () => void
  onClose: () => void
}

/** Takes back that a body ended. */
export function WithdrawalForm(props: WithdrawalFormProps) {
  const { organization, successionId, onWithdrawn, onClose } = props
  const t = useWords()
  return (
    <WrittenReasonForm
      draft={`succession-withdrawal:${successionId}`}
      version={organization.version}
      readVersion={async () => (await readOrganization(organization.id)).version}
      write={(body, version) =>
        api.POST('/api/v1/organization-successions/{successionId}/withdrawal', {
          params: { path: { successionId }, header: { 'if-match': matching(version) } },
          body,
        })
      }
      onSent={onWithdrawn}
      onClose={onClose}
      words={{
        submit: t('organizations:succession.withdraw'),
        explained: t('organizations:succession.explained'),
        reason: t('organizations:succession.reason'),
      }}
    />
  )
}
