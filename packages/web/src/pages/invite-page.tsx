import { useQuery } from '@tanstack/react-query'
import { getRouteApi, useNavigate } from '@tanstack/react-router'

import { InvitationForm } from '../features/invitations/invitation-form.tsx'
import { personQuery } from '../features/people/queries.ts'
import { useLanguage } from '../i18n/use-language.ts'
import { useWords } from '../i18n/use-words.ts'
import { usePageTitle } from '../ui/use-page-title.ts'
import { AccountsBreadcrumb } from './accounts-breadcrumb.tsx'
import './accounts-page.css'

const route = getRouteApi('/$language/signed-in/accounts/new')

/** Where an administrator lets somebody in. */
export function InvitePage() {
  const t = useWords()
  const language = useLanguage()
  const navigate = useNavigate()
  const { person: personId = '' } = route.useSearch()
  const { data: person } = useQuery({ ...personQuery(personId), enabled: personId !== '' })
  usePageTitle(t('invitations:invite'), t('common:product'))

  return (
    <article className="account-section">
      <AccountsBreadcrumb here={t('invitations:invite')} />
      <h1>{t('invitations:invite')}</h1>
      <p className="soft">{t('invitations:explained')}</p>
      <InvitationForm
        person={person}
        onInvited={({ accountId }) =>
          void navigate({
            to: '/$language/accounts/$id',
            params: { language, id: accountId },
            replace: true,
          })
        }
      />
    </article>
  )
}
