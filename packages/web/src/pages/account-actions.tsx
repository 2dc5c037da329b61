import { useState } from 'react'

import type { Schemas } from '../api/client.ts'
import { readAccount } from '../features/accounts/queries.ts'
import { SuspensionForm } from '../features/accounts/suspension-form.tsx'
import { ResendInvitation } from '../features/invitations/resend-invitation.tsx'
import { OfficesForm } from '../features/offices/offices-form.tsx'
import { FactorResetForm } from '../features/second-factors/factor-reset-form.tsx'
import { DoneNotice } from '../forms/done-notice.tsx'
import { useWords } from '../i18n/use-words.ts'
import { EditLink } from './edit-link.tsx'
import { FormPanel } from './form-panel.tsx'

/** What an administrator can do about an account of somebody else. */
export function AccountActions({ account }: { account: Schemas['AccountRecord'] }) {
  const t = useWords()
  const [isFactorReset, setIsFactorReset] = useState(false)
  const { id, state, version, secondFactorSince } = account
  const suspension = t(state === 'suspended' ? 'accounts:reinstate' : 'accounts:suspend')

  return (
    <>
      <div className="account-actions">
        <EditLink edit="offices">{t('offices:change')}</EditLink>
        <EditLink edit="suspension">{suspension}</EditLink>
        {secondFactorSince && <EditLink edit="second-factor">{t('second-factors:reset')}</EditLink>}
        {state === 'invited' && <ResendInvitation account={account} />}
      </div>
      {isFactorReset && !secondFactorSince && (
        <DoneNotice>
          {state === 'suspended' ? (
            <p>{t('second-factors:wasResetUntold')}</p>
          ) : (
            <p>
              {t('second-factors:wasReset')} <bdi dir="ltr">{account.email}</bdi>
            </p>
          )}
        </DoneNotice>
      )}
      <FormPanel edit="offices" title={t('offices:change')}>
        {(close) => (
          <OfficesForm
            key={version}
            account={account}
            read={() => readAccount(id)}
            onDone={close}
          />
        )}
      </FormPanel>
      <FormPanel edit="suspension" title={suspension}>
        {(close) => <SuspensionForm key={version} account={account} onDone={close} />}
      </FormPanel>
      {secondFactorSince && (
        <FormPanel edit="second-factor" title={t('second-factors:reset')}>
          {(close) => (
            <FactorResetForm
              key={version}
              account={account}
              readVersion={async () => (await readAccount(id)).version}
              onReset={() => setIsFactorReset(true)}
              onDone={close}
            />
          )}
        </FormPanel>
      )}
    </>
  )
}
