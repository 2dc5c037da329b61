import { Link } from '@tanstack/react-router'

import type { Schemas } from '../../api/client.ts'
import { LocalizedWords } from '../../i18n/localized.tsx'
import { useFormats } from '../../i18n/use-formats.ts'
import { useLanguage } from '../../i18n/use-language.ts'
import { useWords } from '../../i18n/use-words.ts'

interface RemarkFactsProps {
  remark: Schemas['Remark']
  slug: string
  asOf: string | undefined
}

/** What a remark says that a program can read: days, figures, who and what else is concerned. */
export function RemarkFacts({ remark, slug, asOf }: RemarkFactsProps) {
  const t = useWords()
  const formats = useFormats()
  const language = useLanguage()
  const { activity, expectedBy, from, to, dependsOn, responsible } = remark

  return (
    <ul className="remark-facts">
      {activity && (
        <li>
          <a href={`#activity-${activity.number}`}>
            {t('remarks:onActivity', { number: activity.number })}
          </a>
        </li>
      )}
      {expectedBy && <li>{t('remarks:expectedBy', { day: formats.day(expectedBy) })}</li>}
      {from !== null && to !== null && (
        <li>{t('remarks:fromTo', { from: formats.percent(from), to: formats.percent(to) })}</li>
      )}
      {dependsOn && (
        <li>
          <Link
            to="/$language/plans/$slug/commitments/$number"
            params={{ language, slug, number: String(dependsOn.number) }}
            search={{ asOf }}
          >
            {t('remarks:dependsOn', { number: dependsOn.number })}
          </Link>
        </li>
      )}
      {responsible && (
        <li>
          {t('remarks:responsible')} <LocalizedWords text={responsible.name} />
        </li>
      )}
    </ul>
  )
}
