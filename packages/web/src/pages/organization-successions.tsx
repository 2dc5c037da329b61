import { useState } from 'react'

import type { Schemas } from '../api/client.ts'
import { SuccessionHistory } from '../features/organizations/succession-history.tsx'
import { WithdrawalForm } from '../features/organizations/withdrawal-form.tsx'
import { useSession } from '../features/sessions/use-session.ts'
import { DoneNotice } from '../forms/done-notice.tsx'
import { useWords } from '../i18n/use-words.ts'
import { EditLink } from './edit-link.tsx'
import { FormPanel } from './form-panel.tsx'

/** What was recorded of a body's end; one that was recorded by mistake is taken back here. */
export function OrganizationSuccessions({
  organization,
}: {
  organization: Schemas['Organization']
}) {
  const t = useWords()
  const { mayCall } = useSession()
  const [takenBack, setTakenBack] = useState<string | null>(null)

  return (
    <>
      {takenBack !== null && (
        <DoneNotice key={takenBack}>
          <p>{t('organizations:succession.takenBack')}</p>
        </DoneNotice>
      )}
      <SuccessionHistory organizationId={organization.id}>
        {({ id, predecessor }) =>
          mayCall('withdrawSuccession') &&
          predecessor.id === organization.id && (
            <>
              <p className="buttons">
                <EditLink edit={id}>{t('organizations:succession.withdraw')}</EditLink>
              </p>
              <FormPanel edit={id} title={t('organizations:succession.withdraw')}>
                {(close) => (
                  <WithdrawalForm
                    organization={organization}
                    successionId={id}
                    onWithdrawn={() => {
                      setTakenBack(id)
                      close()
                    }}
                    onClose={close}
                  />
                )}
              </FormPanel>
            </>
          )
        }
      </SuccessionHistory>
    </>
  )
}
