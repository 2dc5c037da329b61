import { isolated } from '@iltizam/shared/formats'
import type { ReactNode } from 'react'
import type { Schemas } from '../../api/client.ts'
import { useFormats } from '../../i18n/use-formats.ts'
import { usePersonText } from '../../i18n/use-person-text.ts'
import { useWords } from '../../i18n/use-words.ts'
import { KeyExpiry } from './key-expiry.tsx'
import '../../ui/table.css'

type Key = Schemas['SystemKey']

interface KeyListProps {
  keys: readonly Key[]
  /** What can be done with a key in force; nothing for who only reads. */
  actions?: ((key: Key) => ReactNode) | undefined
}

/** The keys of a system, the last one first: what each allows, until when, and when it was used. */
export function KeyList({ keys, actions }: KeyListProps) {
  const t = useWords()
  const { instant } = useFormats()
  return (
    <table className="table table-cards">
      <caption className="visually-hidden">{t('keys:keys')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('keys:key')}</th>
          <th scope="col">{t('keys:scopes')}</th>
          <th scope="col">{t('keys:lastUse')}</th>
          <th scope="col">{t('keys:expires')}</th>
        </tr>
      </thead>
      <tbody>
        {keys.map((key) => (
          <tr key={key.id}>
            <th scope="row">
              <code dir="ltr">{`${key.beginning}…`}</code>
              <KeyStory systemKey={key} />
              {key.state === 'in-force' && actions && <div className="buttons">{actions(key)}</div>}
            </th>
            <td data-label={t('keys:scopes')}>
              {key.scopes.map((scope) => t(`keys:scopeNames.${scope}`)).join(' · ')}
            </td>
            <td data-label={t('keys:lastUse')}>
              {key.usedAt === null ? t('keys:never') : instant(key.usedAt)}
            </td>
            <td data-label={t('keys:expires')}>
              <KeyExpiry expiresAt={key.expiresAt} isInForce={key.state === 'in-force'} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** How it stands, who made it, and how it ended. */
function KeyStory({ systemKey: key }: { systemKey: Key }) {
  const t = useWords()
  const { instant } = useFormats()
  const person = usePersonText()
  const made = { name: isolated(person(key.recordedBy)), at: instant(key.recordedAt) }
  return (
    <span className="lead">
      {t(`keys:states.${key.state}`)} · {t('keys:made', made)}
      {key.replacesId !== null && ` · ${t('keys:replaces')}`}
      {key.revokedAt !== null && (
        <>
          <br />
          {t('keys:revokedAt', {
            at: instant(key.revokedAt),
            reason: isolated(key.revocationReason ?? ''),
          })}
        </>
      )}
    </span>
  )
}
