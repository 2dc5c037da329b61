import { formerNames } from '@iltizam/shared/former-names'
import { useSuspenseQuery } from '@tanstack/react-query'

import type { Moment } from '../../api/moment.ts'
import { LocalizedWords } from '../../i18n/localized.tsx'
import { useFormats } from '../../i18n/use-formats.ts'
import { useLanguage } from '../../i18n/use-language.ts'
import { useWords } from '../../i18n/use-words.ts'
import { organizationRevisionsQuery } from './queries.ts'

/** How a body was called before, each name until the day of the next. */
export function FormerNames({
  organizationId,
  moment,
}: {
  organizationId: string
  moment: Moment
}) {
  const t = useWords()
  const language = useLanguage()
  const { day } = useFormats()
  const { data } = useSuspenseQuery(organizationRevisionsQuery(organizationId, moment))
  return formerNames(data.items, language).map(({ name, until }) => (
    <p key={until} className="soft">
      {t('responsibilities:former')} <LocalizedWords text={name} />{' '}
      {t('responsibilities:formerUntil', { day: day(until) })}
    </p>
  ))
}
