import type { Day } from '@iltizam/shared/days'
import { isolatedFigure } from '@iltizam/shared/formats'
import { useLocation } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'

import { CopyButton } from '../ui/copy-button.tsx'
import './citation.css'

/** A sentence ready to be quoted, followed by the address that shows its figure for ever. */
export function Citation({ children, asOf }: { children: string; asOf: Day }) {
  const { t } = useTranslation('common')
  const { pathname } = useLocation()
  const address = `${location.origin}${pathname}?asOf=${asOf}`
  const sentence = `${children} ${isolatedFigure(address)}`

  return (
    <section className="section citation" aria-labelledby="cite">
      <h2 id="cite">{t('cite')}</h2>
      <blockquote>{sentence}</blockquote>
      <CopyButton
        text={sentence}
        label={t('copySentence')}
        done={t('copied')}
        failed={t('notCopied')}
      />
    </section>
  )
}
