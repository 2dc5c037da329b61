import { useQuery } from '@tanstack/react-query'
import { Trans } from 'react-i18next'

import { useFormats } from '../../i18n/use-formats.ts'
import { useWords } from '../../i18n/use-words.ts'
import { instanceQuery } from './queries.ts'

/** Says on every page, in print too, that what it shows is a demonstration. */
export function DemonstrationBanner() {
  const t = useWords()
  const formats = useFormats()
  const { data: instance } = useQuery(instanceQuery)
  if (!instance?.demonstrationDay) return null

  return (
    <aside className="notice" aria-label={t('instance:demonstration')}>
      <p className="wrap">
        <Trans
          i18nKey="instance:demonstrationNotice"
          values={{ day: formats.day(instance.demonstrationDay) }}
          components={{ strong: <strong /> }}
        />
      </p>
    </aside>
  )
}
