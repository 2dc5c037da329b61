import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'

import type { Schemas } from '../api/client.ts'
import { OrganizationDuties } from '../features/organizations/organization-duties.tsx'
import { dutiesQuery, organizationsQuery } from '../features/organizations/queries.ts'
import { SuccessionForm } from '../features/organizations/succession-form.tsx'
import { DoneNotice } from '../forms/done-notice.tsx'
import { useWords } from '../i18n/use-words.ts'
import { EditLink } from './edit-link.tsx'
import { FormPanel } from './form-panel.tsx'

/** Lets a body end; of one that has ended, what still names it. */
export function OrganizationSuccession({
  organization,
}: {
  organization: Schemas['Organization']
}) {
  const t = useWords()
  const { data: organizations } = useQuery(organizationsQuery)
  const { data: duties } = useQuery(dutiesQuery(organization.id))
  const [isDone, setIsDone] = useState(false)
  if (!organizations || !duties) return null
  const said = isDone && (
    <DoneNotice>
      <p>{t('organizations:succession.done')}</p>
    </DoneNotice>
  )
  if (organization.endedOn !== null)
    return (
      <>
        {said}
        <OrganizationDuties duties={duties} />
      </>
    )

  return (
    <>
      {said}
      <p className="buttons">
        <EditLink edit="succession">{t('organizations:succession.label')}</EditLink>
      </p>
      <FormPanel edit="succession" title={t('organizations:succession.label')}>
        {(close) => (
          <SuccessionForm
            organization={organization}
            organizations={organizations}
            duties={duties}
            onSaved={() => {
              setIsDone(true)
              close()
            }}
            onClose={close}
          />
        )}
      </FormPanel>
    </>
  )
}
