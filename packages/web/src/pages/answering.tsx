import { useSuspenseQuery } from '@tanstack/react-query'

import { MandateList } from '../features/mandates/mandate-list.tsx'
import { type MandateFilter, mandatesQuery } from '../features/mandates/queries.ts'
import { useWords } from '../i18n/use-words.ts'

/** Who answers for a commitment or an activity; today, unless the filter names a day. */
export function Answering({ filter }: { filter: MandateFilter }) {
  const t = useWords()
  const { data: mandates } = useSuspenseQuery(mandatesQuery(filter))
  return (
    <section className="section" aria-labelledby="answering">
      <div className="section-head">
        <h2 id="answering">{t('mandates:whoAnswers')}</h2>
      </div>
      {mandates.length === 0 ? (
        <p className="soft">{t('mandates:none')}</p>
      ) : (
        <MandateList mandates={mandates} withOrganization label={t('mandates:whoAnswers')} />
      )}
    </section>
  )
}
