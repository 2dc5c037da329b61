import { useQuery } from '@tanstack/react-query'
import { Trans, useTranslation } from 'react-i18next'

import { useFormats } from '../../i18n/use-formats.ts'
import { instanceQuery } from './queries.ts'

/** Says on every page, in print too, that what it shows is a demonstration. */
export function DemonstrationBanner() {
  const { t } = useTranslation('instance')
  const formats = useFormats()
  const { data: instance } = useQuery(instanceQuery)
  if (!instance?.demonstrationDay) return null

  return (
    <aside className="notice" aria-label={t('demonstration')}>
      <p className="wrap">
        <Trans
          t={t}
          i18nKey="demonstrationNotice"
          values={{ day: formats.day(instance.demonstrationDay) }}
          components={{ strong: <strong /> }}
        />
      </p>
    </aside>
  )
}
