import { useQuery } from '@tanstack/react-query'
import { useId } from 'react'

import type { Schemas } from '../../api/client.ts'
import { useAct } from '../../forms/use-act.ts'
import { LocalizedWords } from '../../i18n/localized.tsx'
import { useWords } from '../../i18n/use-words.ts'
import { demonstrationAccountsQuery } from './queries.ts'
import './demonstration-accounts.css'

interface DemonstrationAccountsProps {
  /** Signs in with them. */
  onChoose: (credentials: Schemas['Credentials']) => Promise<void>
}

/** The people whom everybody may be in a demonstration, each a button. A real instance shows none. */
export function DemonstrationAccounts({ onChoose }: DemonstrationAccountsProps) {
  const t = useWords()
  const heading = useId()
  const { data } = useQuery(demonstrationAccountsQuery)
  const { act, refusal } = useAct()
  if (!data || data.items.length === 0) return null

  return (
    <section className="demonstration-accounts" aria-labelledby={heading}>
      <h2 id={heading}>{t('accounts:demonstrationAccounts')}</h2>
      <p className="soft">{t('accounts:demonstrationExplained')}</p>
      {refusal && <p role="alert">{refusal}</p>}
      <ul>
        {data.items.map(({ id, name, email, password, role, organization }) => (
          <li key={id}>
            <button type="button" onClick={() => void act(() => onChoose({ email, password }))}>
              <strong>
                <bdi>{name}</bdi>
              </strong>
              <span>{t(`accounts:roles.${role}`)}</span>
              {organization && (
                <span>
                  <LocalizedWords text={organization.name} />
                </span>
              )}
            </button>
          </li>
        ))}
      </ul>
    </section>
  )
}
