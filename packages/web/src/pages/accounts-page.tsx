import { useSuspenseInfiniteQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'

import { problemCode } from '../api/problem-code.ts'
import { AccountFilters } from '../features/accounts/account-filters.tsx'
import { AccountList } from '../features/accounts/account-list.tsx'
import { accountsQuery } from '../features/accounts/queries.ts'
import { useSession } from '../features/sessions/use-session.ts'
import { useFormats } from '../i18n/use-formats.ts'
import { useLanguage } from '../i18n/use-language.ts'
import { useWords } from '../i18n/use-words.ts'
import { usePageTitle } from '../ui/use-page-title.ts'
import '../ui/button.css'
import './accounts-page.css'

const route = getRouteApi('/$language/signed-in/accounts')

/** Who can sign in, and what each may do. */
export function AccountsPage() {
  const t = useWords()
  const { number } = useFormats()
  const language = useLanguage()
  const { mayCall } = useSession()
  const filter = route.useLoaderDeps()
  const navigate = route.useNavigate()
  const list = useSuspenseInfiniteQuery(accountsQuery(filter))
  const accounts = list.data.pages.flatMap(({ items }) => items)
  const total = list.data.pages[0]?.total ?? 0
  usePageTitle(t('accounts:accounts'), t('common:product'))

  return (
    <>
      <h1>{t('accounts:accounts')}</h1>
      <p className="soft">{t('accounts:explained')}</p>
      {mayCall('inviteAccount') && (
        <p className="account-actions">
          <Link
            className="button button-primary"
            to="/$language/accounts/new"
            params={{ language }}
          >
            {t('invitations:invite')}
          </Link>
        </p>
      )}
      <AccountFilters
        filter={filter}
        onFilter={(change) => {
          const { state: access, role, search } = { ...filter, ...change }
          void navigate({ search: { access, role, search }, replace: true, resetScroll: false })
        }}
      />
      <p role="status" className="soft">
        {t('accounts:count', { count: total, number: number(total) })}
      </p>
      {accounts.length > 0 ? <AccountList accounts={accounts} /> : <p>{t('accounts:nobody')}</p>}
      {list.hasNextPage && (
        <p className="buttons">
          <button type="button" className="button" onClick={() => void list.fetchNextPage()}>
            {list.isFetchingNextPage ? t('accounts:loadingMore') : t('accounts:more')}
          </button>
          {list.isFetchNextPageError && (
            <span role="alert">{t(`problems:${problemCode(list.error)}`)}</span>
          )}
        </p>
      )}
    </>
  )
}
