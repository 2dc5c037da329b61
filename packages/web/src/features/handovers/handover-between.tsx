import { Trans } from 'react-i18next'

import type { Schemas } from '../../api/client.ts'
import { PersonName } from '../../i18n/person-name.tsx'

/** From whom to whom. */
export function HandoverBetween({
  of: { from, to },
}: {
  of: Pick<Schemas['HandoverSummary'], 'from' | 'to'>
}) {
  return (
    <Trans
      i18nKey="handovers:between"
      components={{ from: <PersonName person={from} />, to: <PersonName person={to} /> }}
    />
  )
}
