import { Link } from '@tanstack/react-router'

import type { Schemas } from '../../api/client.ts'
import { Localized } from '../../i18n/localized.tsx'
import { useLanguage } from '../../i18n/use-language.ts'
import { useWords } from '../../i18n/use-words.ts'
import { Fact } from '../../ui/fact.tsx'

interface CommitmentFactsProps {
  commitment: Schemas['Commitment']
  plan: Schemas['Plan']
}

/** Under which theme a commitment stands, who leads it and who supports them. */
export function CommitmentFacts({ commitment, plan }: CommitmentFactsProps) {
  const t = useWords()
  const language = useLanguage()
  const { number, themeId, lead, supporters, state } = commitment
  const theme = plan.themes.find(({ id }) => id === themeId)

  return (
    <dl className="facts facts-row">
      <Fact label={t('plans:theme')}>
        {theme ? <Localized text={theme.title} /> : t('structure:commitment.noTheme')}
      </Fact>
      <Fact label={t('commitments:lead')}>
        {lead ? <Localized text={lead.name} /> : t('structure:commitment.noLead')}
      </Fact>
      {supporters.length > 0 && (
        <Fact label={t('commitments:supporters')}>
          <ul>
            {supporters.map(({ id, name }) => (
              <li key={id}>
                <Localized text={name} />
              </li>
            ))}
          </ul>
        </Fact>
      )}
      <Fact label={t('commitments:state')}>{t(`commitments:states.${state}`)}</Fact>
      <Fact label={t('structure:publicPage')}>
        <Link
          to="/$language/plans/$slug/commitments/$number"
          params={{ language, slug: plan.slug, number: String(number) }}
        >
          {t('commitments:numbered', { number })}
        </Link>
      </Fact>
    </dl>
  )
}
