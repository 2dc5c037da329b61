import type { Role } from '@iltizam/shared/vocabulary'
import { Link } from '@tanstack/react-router'
import { Fragment } from 'react'

import type { Schemas } from '../../api/client.ts'
import { LocalizedWords } from '../../i18n/localized.tsx'
import { MandateSubject } from '../../i18n/mandate-subject.tsx'
import { useLanguage } from '../../i18n/use-language.ts'
import { useWords } from '../../i18n/use-words.ts'
import '../../ui/facts.css'

/** Who somebody is here, and for whom. */
export function AccountFacts({ account }: { account: Schemas['Account'] }) {
  const t = useWords()

  return (
    <dl className="facts">
      <div>
        <dt>{t('accounts:name')}</dt>
        <dd>
          <bdi>{account.name}</bdi>
        </dd>
      </div>
      <div>
        <dt>{t('accounts:email')}</dt>
        <dd>
          <bdi dir="ltr">{account.email}</bdi>
        </dd>
      </div>
      <div>
        <dt>{t('accounts:rolesHeld')}</dt>
        {account.roles.length === 0 && !account.mustEnrol && <dd>{t('accounts:holdsNothing')}</dd>}
        {account.roles.map((role) => (
          <dd key={role}>
            {t(`accounts:roles.${role}`)}
            {bodiesIn(account, role).map(({ id, name }) => (
              <Fragment key={id}>
                {' '}
                {t('accounts:forBody')} <LocalizedWords text={name} />
              </Fragment>
            ))}
          </dd>
        ))}
      </div>
      <OwnMandates account={account} />
    </dl>
  )
}

/** What they answer for, each with its page: to read it, and to hand it over. */
function OwnMandates({ account: { mandates } }: { account: Schemas['Account'] }) {
  const t = useWords()
  const language = useLanguage()
  if (mandates.length === 0) return null
  return (
    <div>
      <dt>{t('accounts:answersFor')}</dt>
      {mandates.map((mandate) => (
        <dd key={mandate.id}>
          <Link to="/$language/mandates/$id" params={{ language, id: mandate.id }}>
            <MandateSubject of={mandate} />
          </Link>{' '}
          <small>
            {t(`accounts:mandateKinds.${mandate.kind}`)} ·{' '}
            <LocalizedWords text={mandate.organization.name} />
          </small>
        </dd>
      ))}
    </div>
  )
}

/** The bodies for which somebody holds a role, each once; none where it is bound to none. */
function bodiesIn({ mandates, seats }: Schemas['Account'], role: Role) {
  const held = { 'focal-point': mandates, 'committee-member': seats }
  const bodies = role in held ? held[role as keyof typeof held] : []
  return [...new Map(bodies.map(({ organization }) => [organization.id, organization])).values()]
}
