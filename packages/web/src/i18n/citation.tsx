import type { Day } from '@iltizam/shared/days'
import { isolatedFigure } from '@iltizam/shared/formats'
import { useLocation } from '@tanstack/react-router'

import { CopyButton } from '../ui/copy-button.tsx'
import { useWords } from './use-words.ts'
import './citation.css'

/** A sentence ready to be quoted, followed by the address that shows its figure for ever. */
export function Citation({ children, asOf }: { children: string; asOf: Day }) {
  const t = useWords()
  const { pathname } = useLocation()
  const address = `${location.origin}${pathname}?asOf=${asOf}`
  const sentence = `${children} ${isolatedFigure(address)}`

  return (
    <section className="section citation" aria-labelledby="cite">
      <h2 id="cite">{t('common:cite')}</h2>
      <blockquote>
        {children} <span className="citation-address">{isolatedFigure(address)}</span>
      </blockquote>
      <CopyButton
        text={sentence}
        label={t('common:copySentence')}
        done={t('common:copied')}
        failed={t('common:notCopied')}
      />
    </section>
  )
}
