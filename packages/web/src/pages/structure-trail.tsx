import { Link } from '@tanstack/react-router'

import type { Schemas } from '../api/client.ts'
import { LocalizedWords } from '../i18n/localized.tsx'
import { useLanguage } from '../i18n/use-language.ts'
import { useWords } from '../i18n/use-words.ts'
import './breadcrumb.css'

interface StructureTrailProps {
  plan?: Schemas['Plan']
  commitment?: Schemas['Commitment']
  /** The page itself. */
  here: string
}

/** What lies above the page is not the page. */
const EXACT = { exact: true }

/** From the whole structure down to the page. */
export function StructureTrail({ plan, commitment, here }: StructureTrailProps) {
  const t = useWords()
  const language = useLanguage()

  return (
    <nav className="breadcrumb" aria-label={t('common:breadcrumb')}>
      <ol>
        <li>
          <Link to="/$language/structure" params={{ language }} activeOptions={EXACT}>
            {t('structure:structure')}
          </Link>
        </li>
        {plan && (
          <li>
            <Link to="/$language/structure/plans/$slug" params={{ language, slug: plan.slug }}>
              <LocalizedWords text={plan.title} />
            </Link>
          </li>
        )}
        {commitment && (
          <li>
            <Link
              to="/$language/structure/commitments/$id"
              params={{ language, id: commitment.id }}
            >
              {t('commitments:numbered', { number: commitment.number })}
            </Link>
          </li>
        )}
        <li aria-current="page">{here}</li>
      </ol>
    </nav>
  )
}
