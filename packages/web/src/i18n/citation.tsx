import type { Day } from '@iltizam/shared/days'
import { withoutMarks } from '@iltizam/shared/formats'
import { useLocation } from '@tanstack/react-router'

import { CopyButton } from '../ui/copy-button.tsx'
import { useWords } from './use-words.ts'
import './citation.css'

/** A sentence ready to be quoted, followed by the address that shows its figure for ever. */
export function Citation({ children, asOf }: { children: string; asOf: Day }) {
  const t = useWords()
  const { pathname } = useLocation()
  const address = `${location.origin}${pathname}?asOf=${asOf}`

  return (
    <section className="section citation" aria-labelledby="cite">
      <h2 id="cite">{t('common:cite')}</h2>
      <blockquote>
        {children}{' '}
        <span className="citation-address">
          <span dir="ltr">{address}</span>
        </span>
      </blockquote>
      <CopyButton
        text={`${withoutMarks(children)}\n${address}`}
        label={t('common:copySentence')}
        done={t('common:copied')}
        failed={t('common:notCopied')}
      />
    </section>
  )
}
