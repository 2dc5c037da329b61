import type { Schemas } from '../../api/client.ts'
import { LocalizedWords } from '../../i18n/localized.tsx'
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
        {account.roles.map(({ role, organization }) => (
          <dd key={`${role} ${organization?.id}`}>
            {t(`accounts:roles.${role}`)}
            {organization && (
              <>
                {' '}
                {t('accounts:forBody')} <LocalizedWords text={organization.name} />
              </>
            )}
          </dd>
        ))}
      </div>
    </dl>
  )
}
