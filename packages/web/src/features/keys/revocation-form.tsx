import { api, type Schemas } from '../../api/client.ts'
import { matching } from '../../api/keys.ts'
import { ReasonedForm } from '../../forms/reasoned-form.tsx'
import { useWords } from '../../i18n/use-words.ts'
import { readKeyVersion } from './queries.ts'

interface RevocationFormProps {
  systemId: string
  systemKey: Schemas['SystemKey']
  onRevoked: () => void
  onClose: () => void
}

/** Takes a key back: with a reason, and once it is sure. */
export function RevocationForm(props: RevocationFormProps) {
  const { systemId, systemKey, onRevoked, onClose } = props
  const t = useWords()

  return (
    <ReasonedForm
      version={systemKey.version}
      readVersion={() => readKeyVersion(systemId, systemKey.id)}
      write={(body, version) =>
        api.POST('/api/v1/keys/{keyId}/revocation', {
          params: { path: { keyId: systemKey.id }, header: { 'if-match': matching(version) } },
          body,
        })
      }
      onSent={onRevoked}
      onClose={onClose}
      words={{
        submit: t('keys:revoke'),
        title: t('keys:revokeAsk'),
        explained: t('keys:revokeExplained'),
        reason: t('keys:reason'),
        hint: t('keys:reasonHint'),
      }}
    />
  )
}
