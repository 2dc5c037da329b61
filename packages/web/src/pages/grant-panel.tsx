import { useQuery } from '@tanstack/react-query'

import { GrantForm } from '../features/mandates/grant-form.tsx'
import { peopleQuery } from '../features/people/queries.ts'
import type { Named } from '../i18n/in-name-order.ts'
import { useWords } from '../i18n/use-words.ts'
import { EditLink } from './edit-link.tsx'
import { FormPanel } from './form-panel.tsx'

/** Where an administrator lets somebody answer for a body. */
export function GrantPanel(props: { organizations: readonly Named[]; today: string }) {
  const t = useWords()
  const { data: people = [] } = useQuery(peopleQuery)
  return (
    <>
      <p className="buttons">
        <EditLink edit="new-mandate">{t('mandates:grant')}</EditLink>
      </p>
      <FormPanel edit="new-mandate" title={t('mandates:grant')}>
        {(close) => <GrantForm {...props} people={people} onGranted={close} onClose={close} />}
      </FormPanel>
    </>
  )
}
