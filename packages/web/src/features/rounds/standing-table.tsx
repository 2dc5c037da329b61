import { isolated } from '@iltizam/shared/formats'
import type { ReactNode } from 'react'

import type { Schemas } from '../../api/client.ts'
import { Day } from '../../i18n/figures.tsx'
import { Localized } from '../../i18n/localized.tsx'
import { useFormats } from '../../i18n/use-formats.ts'
import { useWords } from '../../i18n/use-words.ts'
import '../../ui/table.css'

type Body = Schemas['RoundOfBody']

interface StandingTableProps {
  bodies: readonly Body[]
  /** What can be done about a body. */
  children?: ((body: Body) => ReactNode) | undefined
}

/** What each body was asked for in a round, what came, what came in time, and what is missing. */
export function StandingTable({ bodies, children }: StandingTableProps) {
  const t = useWords()
  const { number } = useFormats()
  const counts = ['expected', 'received', 'onTime'] as const

  return (
    <table className="table table-cards">
      <caption className="visually-hidden">{t('rounds:byBody')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('rounds:body')}</th>
          {counts.map((count) => (
            <th key={count} scope="col">
              {t(`rounds:counts.${count}`)}
            </th>
          ))}
          <th scope="col">{t('rounds:missing')}</th>
          <th scope="col">{t('rounds:lastSaidOn')}</th>
          <th scope="col">{t('rounds:remindedOn')}</th>
          {children && <th scope="col">{t('rounds:actions')}</th>}
        </tr>
      </thead>
      <tbody>
        {bodies.map((body) => (
          <tr key={body.organization?.id ?? ''}>
            <th scope="row">
              {body.organization ? (
                <Localized text={body.organization.name} />
              ) : (
                <span className="soft">{t('rounds:nobody')}</span>
              )}
            </th>
            {counts.map((count) => (
              <td key={count} data-label={t(`rounds:counts.${count}`)}>
                {number(body[count])}
              </td>
            ))}
            <td data-label={t('rounds:missing')}>
              {body.missing.length === 0 ? (
                <span className="soft">{t('rounds:nothingMissing')}</span>
              ) : (
                body.missing.map(isolated).join(' · ')
              )}
            </td>
            <td data-label={t('rounds:lastSaidOn')}>
              {body.lastSaidOn === null ? (
                <span className="soft">{t('rounds:never')}</span>
              ) : (
                <Day day={body.lastSaidOn} />
              )}
            </td>
            <td data-label={t('rounds:remindedOn')}>
              {body.remindedOn === null ? (
                <span className="soft">{t('rounds:notReminded')}</span>
              ) : (
                <Day day={body.remindedOn} />
              )}
            </td>
            {children && <td data-label={t('rounds:actions')}>{children(body)}</td>}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
