import type { Day } from '@iltizam/shared/days'
import { useLocation } from '@tanstack/react-router'
import { useWords } from '../i18n/use-words.ts'

import './permalink.css'

/** An address that shows these very figures for ever; printed with the page. */
export function Permalink({ asOf }: { asOf: Day }) {
  const t = useWords()
  const { pathname } = useLocation()
  const address = `${pathname}?asOf=${asOf}`

  return (
    <section className="permalink" aria-labelledby="permalink">
      <h2 id="permalink">{t('common:permalink')}</h2>
      <p>
        <a href={address} dir="ltr">
          {location.origin + address}
        </a>
      </p>
    </section>
  )
}
