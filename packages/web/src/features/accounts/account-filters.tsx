import { ACCOUNT_STATES, type AccountState, ROLES, type Role } from '@iltizam/shared/vocabulary'

import { useWords } from '../../i18n/use-words.ts'
import { Choice } from '../../ui/choice.tsx'
import { SearchField } from '../../ui/search-field.tsx'
import type { AccountFilter } from './queries.ts'
import '../../ui/field.css'
import '../../ui/filters.css'

interface AccountFiltersProps {
  filter: AccountFilter
  onFilter: (change: AccountFilter) => void
}

/** Roles that people hold. */
const HELD = ROLES.filter((role) => !['public', 'account-holder', 'system'].includes(role))

/** What the list shows: each choice is in the address. */
export function AccountFilters({ filter, onFilter }: AccountFiltersProps) {
  const t = useWords()

  return (
    <search className="filters" aria-label={t('accounts:filters')}>
      <SearchField
        label={t('accounts:search')}
        value={filter.search}
        onChange={(search) => onFilter({ search })}
      />
      <Choice<AccountState>
        label={t('accounts:state')}
        all={t('accounts:everyState')}
        value={filter.state}
        options={ACCOUNT_STATES.map((value) => ({ value, label: t(`accounts:states.${value}`) }))}
        onChange={(state) => onFilter({ state })}
      />
      <Choice<Role>
        label={t('accounts:role')}
        all={t('accounts:everyRole')}
        value={filter.role}
        options={HELD.map((value) => ({ value, label: t(`accounts:roles.${value}`) }))}
        onChange={(role) => onFilter({ role })}
      />
    </search>
  )
}
