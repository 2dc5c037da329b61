import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'

import { Percent } from '../../i18n/figures.tsx'
import { LocalizedWords } from '../../i18n/localized.tsx'
import { useLanguage } from '../../i18n/use-language.ts'
import { useWords } from '../../i18n/use-words.ts'
import { ProgressBar } from '../../ui/progress-bar.tsx'
import '../../ui/table.css'
import '../../ui/measure.css'

interface Responsibility {
  id: string
  number: number | string
  title: Parameters<typeof LocalizedWords>[0]['text']
  /** Where it is shown: a commitment of the plan, perhaps at one of its activities. */
  at: { number: number; hash?: string }
  /** What its role is. */
  role?: string
  shown: number | null
  exact: number | null
  /** What else there is to say of its progress, or instead of it. */
  beside: ReactNode
}

interface ResponsibilityTableProps {
  caption: string
  /** What each row is. */
  heading: string
  slug: string
  asOf: string | undefined
  items: readonly Responsibility[]
}

/** What a body has to do in a plan, and how far each of it is; nothing where there is none. */
export function ResponsibilityTable(props: ResponsibilityTableProps) {
  const { caption, heading, slug, asOf, items } = props
  const t = useWords()
  const language = useLanguage()
  if (items.length === 0) return null

  return (
    <>
      <h3 className="table-heading">{caption}</h3>
      <table className="table activities">
        <thead>
          <tr>
            <th scope="col">{t('activities:number')}</th>
            <th scope="col">{heading}</th>
            <th scope="col">{t('progress:progress')}</th>
          </tr>
        </thead>
        <tbody>
          {items.map(({ id, number, title, at, role, shown, exact, beside }) => (
            <tr key={id}>
              <td className="soft">{number}</td>
              <th scope="row">
                <Link
                  to="/$language/plans/$slug/commitments/$number"
                  params={{ language, slug, number: String(at.number) }}
                  search={{ asOf }}
                  {...(at.hash && { hash: at.hash })}
                >
                  <LocalizedWords text={title} />
                </Link>
                {role && <span className="lead">{role}</span>}
              </th>
              <td className="activity-progress">
                <span className="measure">
                  {shown !== null && (
                    <span className="figure">
                      <Percent percent={shown} />
                    </span>
                  )}
                  <ProgressBar percent={exact} />
                </span>
                <span className="small soft">{beside}</span>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  )
}
