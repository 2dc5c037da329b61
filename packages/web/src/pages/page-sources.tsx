import type { Day } from '@iltizam/shared/days'
import { useWords } from '../i18n/use-words.ts'

import './page-sources.css'

interface PageSourcesProps {
  addresses: readonly string[]
  /** The day that the page shows; without one they are of no day. */
  asOf?: Day
}

/** The same figures for programs, for ever: each address carries the day that the page shows. */
export function PageSources({ addresses, asOf }: PageSourcesProps) {
  const t = useWords()

  return (
    <nav className="page-sources no-print" aria-label={t('common:asJson')}>
      <h2 className="small">{t('common:asJson')}</h2>
      <ul>
        {addresses.map((address) => (
          <li key={address}>
            <a href={asOf === undefined ? address : `${address}?asOf=${asOf}`} dir="ltr">
              {address}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
