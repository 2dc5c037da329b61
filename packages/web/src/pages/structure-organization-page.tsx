import { inLanguage } from '@iltizam/shared/localized-text'
import { useSuspenseQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'

import { OrganizationForm } from '../features/organizations/organization-form.tsx'
import { OrganizationHistory } from '../features/organizations/organization-history.tsx'
import { organizationQuery } from '../features/organizations/queries.ts'
import { SuccessionNotice } from '../features/organizations/succession-notice.tsx'
import { useSession } from '../features/sessions/use-session.ts'
import { Localized } from '../i18n/localized.tsx'
import { useLanguage } from '../i18n/use-language.ts'
import { useWords } from '../i18n/use-words.ts'
import { Fact } from '../ui/fact.tsx'
import { usePageTitle } from '../ui/use-page-title.ts'
import { EditLink } from './edit-link.tsx'
import { FormPanel } from './form-panel.tsx'
import { OrganizationMandates } from './organization-mandates.tsx'
import { OrganizationSuccession } from './organization-succession.tsx'
import { OrganizationSuccessions } from './organization-successions.tsx'
import { StructureTrail } from './structure-trail.tsx'

const route = getRouteApi('/$language/signed-in/structure/organizations/$id')

/** How a body is called today and was called before. */
export function StructureOrganizationPage() {
  const t = useWords()
  const language = useLanguage()
  const { id } = route.useParams()
  const { mayCall } = useSession()
  const { data: organization } = useSuspenseQuery(organizationQuery(id))
  const name = inLanguage(organization.name, language).text
  usePageTitle(name, t('structure:structure'), t('common:product'))

  return (
    <article>
      <StructureTrail here={name} />
      <h1>
        <Localized text={organization.name} />
      </h1>
      <dl className="facts facts-row">
        <Fact label={t('organizations:kind')}>{t(`organizations:kinds.${organization.kind}`)}</Fact>
      </dl>
      <SuccessionNotice body={organization} />
      {mayCall('changeOrganization') && (
        <>
          <p className="buttons">
            <EditLink edit="facts">{t('organizations:edit')}</EditLink>
          </p>
          <FormPanel edit="facts" title={t('organizations:edit')}>
            {(close) => (
              <OrganizationForm organization={organization} onSaved={close} onClose={close} />
            )}
          </FormPanel>
          <OrganizationSuccession organization={organization} />
        </>
      )}
      <OrganizationMandates organization={organization} />
      <OrganizationSuccessions organization={organization} />
      <OrganizationHistory organizationId={id} />
    </article>
  )
}
