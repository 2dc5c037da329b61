import { inLanguage } from '@iltizam/shared/localized-text'
import { useSuspenseQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'

import { MandateList } from '../features/mandates/mandate-list.tsx'
import { mandatesQuery } from '../features/mandates/queries.ts'
import { organizationsQuery } from '../features/organizations/queries.ts'
import { plansQuery } from '../features/plans/queries.ts'
import { useSession } from '../features/sessions/use-session.ts'
import { useFormats } from '../i18n/use-formats.ts'
import { useLanguage } from '../i18n/use-language.ts'
import { useWords } from '../i18n/use-words.ts'
import { Choice } from '../ui/choice.tsx'
import { usePageTitle } from '../ui/use-page-title.ts'
import { GrantPanel } from './grant-panel.tsx'
import { MomentPicker } from './moment-picker.tsx'
import '../ui/field.css'
import '../ui/filters.css'

const route = getRouteApi('/$language/signed-in/mandates')

/** Who answers for each body, or for one of them, today or on a day of the past. */
export function MandatesPage() {
  const t = useWords()
  const language = useLanguage()
  const { day } = useFormats()
  const { mayCall } = useSession()
  const way = route.useLoaderDeps()
  const { data: mandates } = useSuspenseQuery(mandatesQuery(way))
  const { data: organizations } = useSuspenseQuery(organizationsQuery)
  const { data: plans } = useSuspenseQuery(plansQuery)
  const { asOf, organization } = way
  const heading =
    asOf === undefined ? t('mandates:mandates') : t('mandates:onDay', { day: day(asOf) })
  const label = asOf === undefined ? t('mandates:all') : t('mandates:allOnDay', { day: day(asOf) })
  usePageTitle(heading, t('common:product'))

  return (
    <>
      <h1>
        {heading}{' '}
        <span className="soft small">{t('mandates:count', { count: mandates.length })}</span>
      </h1>
      <p className="soft">{t('mandates:explained')}</p>
      <p className="page-intro">
        <Link to="/$language/handovers" params={{ language }}>
          {t('handovers:handovers')}
        </Link>
      </p>
      <MomentPicker shown={asOf ?? plans.asOf} asOf={asOf} />
      <BodyChoice organizations={organizations} chosen={organization} />
      {mayCall('grantMandate') && <GrantPanel organizations={organizations} today={plans.asOf} />}
      {mandates.length === 0 ? (
        <p>{t(asOf || organization ? 'mandates:noneThen' : 'mandates:noneOverall')}</p>
      ) : (
        <MandateList mandates={mandates} withOrganization label={label} way={way} />
      )}
    </>
  )
}

interface BodyChoiceProps {
  organizations: readonly { id: string; name: Parameters<typeof inLanguage>[0] }[]
  chosen: string | undefined
}

/** Of which body; the choice is in the address, beside the day. */
function BodyChoice({ organizations, chosen }: BodyChoiceProps) {
  const t = useWords()
  const language = useLanguage()
  const navigate = route.useNavigate()
  return (
    <search className="filters no-print">
      <Choice
        label={t('mandates:organization')}
        all={t('mandates:everyBody')}
        value={chosen}
        options={organizations.map(({ id, name }) => ({
          value: id,
          label: inLanguage(name, language).text,
        }))}
        onChange={(organization) =>
          void navigate({
            search: (shown) => ({ ...shown, organization }),
            replace: true,
            resetScroll: false,
          })
        }
      />
    </search>
  )
}
