import { Link } from '@tanstack/react-router'

import type { Schemas } from '../../api/client.ts'
import { isAnyIllustrative, isIllustrative } from '../../api/provenance.ts'
import { Percent } from '../../i18n/figures.tsx'
import { Localized } from '../../i18n/localized.tsx'
import { useLanguage } from '../../i18n/use-language.ts'
import { useWords } from '../../i18n/use-words.ts'
import { Mark } from '../../ui/mark.tsx'
import { ProgressBar } from '../../ui/progress-bar.tsx'
import './theme-list.css'

interface ThemeListProps {
  themes: readonly Schemas['Theme'][]
  progress: readonly Schemas['ThemeProgress'][]
  commitments: readonly Schemas['CommitmentSummary'][]
  slug: string
}

/** How far each theme is. Each leads to its commitments, further down the same page. */
export function ThemeList({ themes, progress, commitments, slug }: ThemeListProps) {
  const t = useWords()
  const language = useLanguage()
  if (themes.length === 0) return null

  return (
    <section className="section" aria-labelledby="themes">
      <h2 id="themes">{t('plans:themes')}</h2>
      {isAnyIllustrative(commitments, 'theme') && (
        <p className="small soft">{t('plans:assignmentIllustrative')}</p>
      )}
      <table className="themes">
        <thead className="visually-hidden">
          <tr>
            <th scope="col">{t('plans:theme')}</th>
            <th scope="col">{t('commitments:commitments')}</th>
            <th scope="col">{t('progress:progress')}</th>
          </tr>
        </thead>
        <tbody>
          {themes.map(({ id, title, provenance }) => {
            const own = progress.find(({ themeId }) => themeId === id)
            return (
              <tr key={id}>
                <th scope="row">
                  <Link
                    to="/$language/plans/$slug"
                    params={{ language, slug }}
                    search={(previous) => ({ ...previous, theme: id })}
                    hash="commitments"
                  >
                    <Localized text={title} />
                  </Link>
                  {isIllustrative(provenance, 'title') && <Mark>{t('common:illustrative')}</Mark>}
                </th>
                <td className="soft small">
                  {t('commitments:count', { count: own?.parts.length ?? 0 })}
                </td>
                <td className="themes-progress">
                  {own && own.progress.shown !== null ? (
                    <span className="measure">
                      <span className="figure">
                        <Percent percent={own.progress.shown} />
                      </span>
                      <ProgressBar percent={own.progress.exact} />
                    </span>
                  ) : (
                    t('progress:nothingToMeasure')
                  )}
                </td>
              </tr>
            )
          })}
        </tbody>
      </table>
    </section>
  )
}
