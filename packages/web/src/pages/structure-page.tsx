import { useSuspenseQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'

import { OrganizationForm } from '../features/organizations/organization-form.tsx'
import { OrganizationList } from '../features/organizations/organization-list.tsx'
import { organizationsQuery } from '../features/organizations/queries.ts'
import { EditablePlans } from '../features/plans/editable-plans.tsx'
import { PlanForm } from '../features/plans/plan-form.tsx'
import { plansQuery } from '../features/plans/queries.ts'
import { useLanguage } from '../i18n/use-language.ts'
import { useWords } from '../i18n/use-words.ts'
import { usePageTitle } from '../ui/use-page-title.ts'
import { EditLink } from './edit-link.tsx'
import { FirstSteps } from './first-steps.tsx'
import { FormPanel } from './form-panel.tsx'
import './structure-page.css'

/** All that plans are made of: the plans themselves, and the bodies that they name. */
export function StructurePage() {
  const t = useWords()
  const language = useLanguage()
  const navigate = useNavigate()
  const { data: plans } = useSuspenseQuery(plansQuery)
  const { data: organizations } = useSuspenseQuery(organizationsQuery)
  usePageTitle(t('structure:structure'), t('common:product'))

  return (
    <>
      <h1>{t('structure:structure')}</h1>
      <p className="structure-explained soft">{t('structure:explained')}</p>
      {plans.items.length === 0 && <FirstSteps organizationCount={organizations.length} />}
      <section className="section" aria-labelledby="plans">
        <div className="section-head">
          <h2 id="plans">{t('plans:heading')}</h2>
          <EditLink edit="new-plan">{t('structure:plan.new')}</EditLink>
        </div>
        <FormPanel edit="new-plan" title={t('structure:plan.new')}>
          {(close) => (
            <PlanForm
              onClose={close}
              onSaved={({ slug }) =>
                void navigate({
                  to: '/$language/structure/plans/$slug',
                  params: { language, slug },
                })
              }
            />
          )}
        </FormPanel>
        <EditablePlans plans={plans.items} />
      </section>
      <section className="section" aria-labelledby="organizations">
        <div className="section-head">
          <h2 id="organizations">
            {t('organizations:organizations')}{' '}
            <span className="soft small">
              {t('organizations:count', { count: organizations.length })}
            </span>
          </h2>
          <EditLink edit="new-organization">{t('organizations:new')}</EditLink>
        </div>
        <FormPanel edit="new-organization" title={t('organizations:new')}>
          {(close) => <OrganizationForm onClose={close} onSaved={close} />}
        </FormPanel>
        {organizations.length > 0 && <OrganizationList organizations={organizations} />}
      </section>
    </>
  )
}
