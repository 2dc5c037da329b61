import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'

import type { Schemas } from '../api/client.ts'
import { readAccount } from '../features/accounts/queries.ts'
import { SuspensionForm } from '../features/accounts/suspension-form.tsx'
import { ResendInvitation } from '../features/invitations/resend-invitation.tsx'
import { KeptMail } from '../features/mails/kept-mail.tsx'
import { mailServerQuery } from '../features/mails/queries.ts'
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
  // As long as that is not known nothing is said of a server.
  const isKept = useQuery(mailServerQuery).data === false
  /** What was said of the reset is over with the next thing that is done. */
  const goOn = (close: () => void) => () => {
    setIsFactorReset(false)
    close()
  }
  const suspension = t(state === 'suspended' ? 'accounts:reinstate' : 'accounts:suspend')

  return (
    <>
      <div className="account-actions">
        <EditLink edit="offices">{t('offices:change')}</EditLink>
        <EditLink edit="suspension">{suspension}</EditLink>
        {secondFactorSince && <EditLink edit="second-factor">{t('second-factors:reset')}</EditLink>}
        {state === 'invited' && <ResendInvitation account={account} isKept={isKept} />}
      </div>
      {state === 'invited' && isKept && <KeptMail />}
      {isFactorReset && !secondFactorSince && (
        <DoneNotice>
          {state === 'suspended' ? (
            <p>{t('second-factors:wasResetUntold')}</p>
          ) : (
            <p>
              {t(isKept ? 'second-factors:wasResetKept' : 'second-factors:wasReset')}{' '}
              <bdi dir="ltr">{account.email}</bdi>
            </p>
          )}
          {state !== 'suspended' && isKept && <KeptMail />}
        </DoneNotice>
      )}
      <FormPanel edit="offices" title={t('offices:change')}>
        {(close) => (
          <OfficesForm
            key={version}
            account={account}
            read={() => readAccount(id)}
            onDone={goOn(close)}
          />
        )}
      </FormPanel>
      <FormPanel edit="suspension" title={suspension}>
        {(close) => <SuspensionForm key={version} account={account} onDone={goOn(close)} />}
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
