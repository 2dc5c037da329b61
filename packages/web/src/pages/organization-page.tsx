import { inLanguage } from '@iltizam/shared/localized-text'
import { useSuspenseQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'

import { FormerNames } from '../features/organizations/former-names.tsx'
import { organizationQuery } from '../features/organizations/queries.ts'
import { SuccessionNotice } from '../features/organizations/succession-notice.tsx'
import { responsibilitiesQuery } from '../features/responsibilities/queries.ts'
import { ResponsibilityList } from '../features/responsibilities/responsibility-list.tsx'
import { Localized } from '../i18n/localized.tsx'
import { useLanguage } from '../i18n/use-language.ts'
import { useWords } from '../i18n/use-words.ts'
import { usePageTitle } from '../ui/use-page-title.ts'
import { MomentPicker } from './moment-picker.tsx'
import { PageSources } from './page-sources.tsx'
import { Permalink } from './permalink.tsx'
import '../features/activities/activity-table.css'

const route = getRouteApi('/$language/organizations/$id')

/** A body: how it is and was called, what became of it, and what it answers for, without a person. */
export function OrganizationPage() {
  const t = useWords()
  const language = useLanguage()
  const { id } = route.useParams()
  const search = route.useSearch()
  const { data: organization } = useSuspenseQuery(organizationQuery(id, search))
  const { data: responsibilities } = useSuspenseQuery(responsibilitiesQuery(id, search))
  usePageTitle(inLanguage(organization.name, language).text, t('common:product'))

  return (
    <article>
      <header>
        <p className="eyebrow">{t(`organizations:kinds.${organization.kind}`)}</p>
        <h1>
          <Localized text={organization.name} />
        </h1>
        <FormerNames organizationId={id} moment={search} />
        <SuccessionNotice body={organization} />
      </header>
      <div className="columns">
        <div>
          <ResponsibilityList plans={responsibilities.plans} asOf={search.asOf} />
        </div>
        <aside>
          <Permalink asOf={organization.asOf} />
          <MomentPicker shown={organization.asOf} asOf={search.asOf} />
        </aside>
      </div>
      <PageSources
        addresses={['', '/revisions', '/responsibilities'].map(
          (part) => `/api/v1/organizations/${id}${part}`,
        )}
        asOf={organization.asOf}
      />
    </article>
  )
}
