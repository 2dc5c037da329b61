import { Link } from '@tanstack/react-router'
import { Trans } from 'react-i18next'

import type { Schemas } from '../../api/client.ts'
import { LocalizedWords } from '../../i18n/localized.tsx'
import { useLanguage } from '../../i18n/use-language.ts'
import { useWords } from '../../i18n/use-words.ts'

type Outlook = Schemas['ErasureOutlook']

/** Whether somebody's data can be erased as things stand. */
export const isHindered = (outlook: Outlook) =>
  outlook.isOwn ||
  outlook.isDemonstration ||
  outlook.offices.length + outlook.mandates.length + outlook.seats.length > 0

/** What has to be ended first, each with the way there. */
export function ErasureHindrances({ outlook }: { outlook: Outlook }) {
  const t = useWords()
  const language = useLanguage()
  if (outlook.isOwn) return <p>{t('personal-data:ownData')}</p>
  if (outlook.isDemonstration) return <p>{t('personal-data:demonstrationData')}</p>
  const { accountId, offices, mandates, seats } = outlook

  return (
    <>
      <p>{t('personal-data:hindered')}</p>
      <ul>
        {offices.map((office) => (
          <li key={office}>
            <Link to="/$language/accounts/$id" params={{ language, id: accountId ?? '' }}>
              {t('personal-data:hinderedOffice', { office: t(`accounts:roles.${office}`) })}
            </Link>
          </li>
        ))}
        {mandates.map(({ id, organization }) => (
          <li key={id}>
            <Link to="/$language/mandates/$id" params={{ language, id }}>
              <Trans
                i18nKey="personal-data:hinderedMandate"
                components={{ body: <LocalizedWords text={organization.name} /> }}
              />
            </Link>
          </li>
        ))}
        {seats.map(({ id, committeeId, committee, organization }) => (
          <li key={id}>
            <Link to="/$language/committees/$id" params={{ language, id: committeeId }}>
              <Trans
                i18nKey="personal-data:hinderedSeat"
                components={{
                  committee: <LocalizedWords text={committee ?? organization.name} />,
                }}
              />
            </Link>
          </li>
        ))}
      </ul>
    </>
  )
}
