import { isEnding } from '@iltizam/shared/key-life'
import { Link } from '@tanstack/react-router'

import type { Schemas } from '../../api/client.ts'
import { LocalizedWords } from '../../i18n/localized.tsx'
import { useFormats } from '../../i18n/use-formats.ts'
import { useLanguage } from '../../i18n/use-language.ts'
import { useWords } from '../../i18n/use-words.ts'
import { Mark } from '../../ui/mark.tsx'
import { KeyExpiry } from './key-expiry.tsx'
import '../../ui/table.css'

type System = Schemas['System']

/** The programs that act for bodies: whether they can, and when they last did. */
export function SystemList({ systems }: { systems: readonly System[] }) {
  const t = useWords()
  const language = useLanguage()
  return (
    <table className="table table-cards">
      <caption className="visually-hidden">{t('keys:systems')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('keys:name')}</th>
          <th scope="col">{t('keys:state')}</th>
          <th scope="col">{t('keys:lastUse')}</th>
          <th scope="col">{t('keys:expires')}</th>
        </tr>
      </thead>
      <tbody>
        {systems.map((system) => (
          <tr key={system.id}>
            <th scope="row">
              <Link to="/$language/systems/$id" params={{ language, id: system.id }}>
                <bdi>{system.name}</bdi>
              </Link>
              <span className="lead">
                <LocalizedWords text={system.organization.name} />
              </span>
            </th>
            <td data-label={t('keys:state')}>{t(`keys:systemStates.${stateOf(system)}`)}</td>
            <LastUse system={system} />
            <Expiry system={system} />
          </tr>
        ))}
      </tbody>
    </table>
  )
}

const inForce = ({ keys }: System) => keys.filter(({ state }) => state === 'in-force')

function stateOf(system: System): 'none' | 'in-force' | 'over' | 'body-ended' {
  if (system.organizationEndedOn !== null) return 'body-ended'
  if (system.keys.length === 0) return 'none'
  return inForce(system).length > 0 ? 'in-force' : 'over'
}

function LastUse({ system }: { system: System }) {
  const t = useWords()
  const { instant } = useFormats()
  const last = system.keys
    .flatMap(({ usedAt }) => usedAt ?? [])
    .toSorted()
    .at(-1)
  return (
    <td data-label={t('keys:lastUse')}>{last === undefined ? t('keys:never') : instant(last)}</td>
  )
}

/** Of the key that lasts longest: until then the system goes on. Another that ends soon is marked beside it. */
function Expiry({ system }: { system: System }) {
  const t = useWords()
  const keys = inForce(system)
  const last = keys
    .map(({ expiresAt }) => expiresAt)
    .toSorted()
    .at(-1)
  const ending = keys.filter(
    ({ id, expiresAt }) =>
      expiresAt !== last &&
      isEnding({ expiresAt: new Date(expiresAt) }, new Date()) &&
      !keys.some(({ replacesId }) => replacesId === id),
  )
  return (
    <td data-label={t('keys:expires')}>
      {last === undefined ? '–' : <KeyExpiry expiresAt={last} isInForce />}
      {ending.length > 0 && <Mark>{t('keys:anotherSoon')}</Mark>}
    </td>
  )
}
