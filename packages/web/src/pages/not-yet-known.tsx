import { useQuery } from '@tanstack/react-query'

import { instanceQuery } from '../features/instance/queries.ts'
import { useFormats } from '../i18n/use-formats.ts'
import { useWords } from '../i18n/use-words.ts'
import { NoSuchMoment } from './no-such-moment.tsx'

/** Of a day that has not come nothing is known, whatever the figures of today are. */
export function NotYetKnown() {
  const t = useWords()
  const formats = useFormats()
  const { data: instance } = useQuery(instanceQuery)

  return (
    <NoSuchMoment code="not-yet-known">
      {instance && <p>{t('common:latestDay', { day: formats.day(instance.today) })}</p>}
    </NoSuchMoment>
  )
}
