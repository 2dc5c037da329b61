import { api, type Schemas } from '../../api/client.ts'
import { matching } from '../../api/keys.ts'
import { ReasonedForm } from '../../forms/reasoned-form.tsx'
import { useWords } from '../../i18n/use-words.ts'
import { readAccount } from './queries.ts'

interface SuspensionFormProps {
  account: Schemas['AccountRecord']
  onDone: () => void
}

/** Suspends an account, or lets it in again: with a reason, and once it is sure. */
export function SuspensionForm({ account, onDone }: SuspensionFormProps) {
  const t = useWords()
  const does = account.state === 'suspended' ? 'reinstate' : 'suspend'

  return (
    <ReasonedForm
      version={account.version}
      readVersion={async () => (await readAccount(account.id)).version}
      write={(body, version) => {
        const options = {
          params: { path: { accountId: account.id }, header: { 'if-match': matching(version) } },
          body,
        }
        return does === 'suspend'
          ? api.POST('/api/v1/accounts/{accountId}/suspension', options)
          : api.POST('/api/v1/accounts/{accountId}/reinstatement', options)
      }}
      onSent={onDone}
      onClose={onDone}
      words={{
        submit: t(`accounts:${does}`),
        title: t(`accounts:${does}Title`, { name: account.person.name }),
        explained: t(`accounts:${does}Explained`),
        reason: t('accounts:reason'),
        hint: t('accounts:reasonHint'),
      }}
    />
  )
}
