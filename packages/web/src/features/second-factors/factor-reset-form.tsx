import { api, type Schemas } from '../../api/client.ts'
import { matching } from '../../api/keys.ts'
import { ReasonedForm } from '../../forms/reasoned-form.tsx'
import { useWords } from '../../i18n/use-words.ts'

interface FactorResetFormProps {
  account: Schemas['AccountRecord']
  readVersion: () => Promise<number>
  onReset: () => void
  onDone: () => void
}

/** Lets somebody enrol another device who has lost theirs: with a reason, and once it is sure. */
export function FactorResetForm({ account, readVersion, onReset, onDone }: FactorResetFormProps) {
  const t = useWords()
  const { id: accountId, person, version: shown } = account

  return (
    <ReasonedForm
      version={shown}
      readVersion={readVersion}
      write={(body, version) =>
        api.PUT('/api/v1/accounts/{accountId}/second-factor-reset', {
          params: { path: { accountId }, header: { 'if-match': matching(version) } },
          body,
        })
      }
      onSent={() => {
        onReset()
        onDone()
      }}
      onClose={onDone}
      words={{
        submit: t('second-factors:reset'),
        title: t('second-factors:resetTitle', { name: person.name }),
        explained: t('second-factors:resetExplained'),
        reason: t('accounts:reason'),
        hint: t('accounts:reasonHint'),
      }}
    />
  )
}
