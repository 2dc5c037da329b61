import { useQuery } from '@tanstack/react-query'
import { Link, useParams, useSearch } from '@tanstack/react-router'

import { planQuery } from '../features/plans/queries.ts'
import { useFormats } from '../i18n/use-formats.ts'
import { useWords } from '../i18n/use-words.ts'
import { NoSuchMoment } from './no-such-moment.tsx'

/** Before the first day of which anything is known there is no answer, which is not 0. */
export function NotRecordedThen() {
  const t = useWords()
  const formats = useFormats()
  const { slug = '' } = useParams({ strict: false })
  const { asOf } = useSearch({ strict: false })
  const { data: plan } = useQuery({ ...planQuery(slug, {}), enabled: slug !== '' })
  const first = plan?.firstHeldOn

  return (
    <NoSuchMoment code="not-recorded-then">
      {asOf && <p>{t('common:nothingKnownOn', { day: formats.day(asOf) })}</p>}
      {first && (
        <p>
          <Link to="." search={{ asOf: first }}>
            {t('common:firstKnownDay', { day: formats.day(first) })}
          </Link>
        </p>
      )}
    </NoSuchMoment>
  )
}
