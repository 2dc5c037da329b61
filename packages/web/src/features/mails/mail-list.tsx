import { mayBeHandedOn } from '@iltizam/shared/mails'

import type { Schemas } from '../../api/client.ts'
import { useFormats } from '../../i18n/use-formats.ts'
import { useWords } from '../../i18n/use-words.ts'
import { MailText } from './mail-text.tsx'
import { RetryMail } from './retry-mail.tsx'
import '../../ui/table.css'
import './mail-list.css'

type Mail = Schemas['MailSummary']

interface MailListProps {
  mails: readonly Mail[]
  onRetried: () => void
}

/** What is sent to whom, and where it stands. */
export function MailList({ mails, onRetried }: MailListProps) {
  const t = useWords()

  return (
    <table className="table table-cards mail-list">
      <caption className="visually-hidden">{t('mails:mails')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('mails:template')}</th>
          <th scope="col">{t('mails:recipient')}</th>
          <th scope="col">{t('mails:state')}</th>
        </tr>
      </thead>
      <tbody>
        {mails.map((mail) => (
          <tr key={mail.id}>
            <th scope="row">
              {t(`mails:templates.${mail.template}.name`)}
              <span className="lead">{t(`common:ownName.${mail.language}`)}</span>
              {mayBeHandedOn(mail.state) && !isForgotten(mail) && <MailText mail={mail} />}
            </th>
            <td data-label={t('mails:recipient')}>
              <span>
                {mail.recipient === null ? (
                  <em>{t('mails:erased')}</em>
                ) : (
                  <bdi dir="ltr">{mail.recipient}</bdi>
                )}
              </span>
            </td>
            <td data-label={t('mails:state')}>
              <span>
                <Standing mail={mail} />
                {mail.state === 'failed' && !isForgotten(mail) && (
                  <RetryMail mail={mail} onRetried={onRetried} />
                )}
              </span>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** Where a mail stands, since when, and what went wrong. */
function Standing({ mail }: { mail: Mail }) {
  const t = useWords()
  const { instant, number } = useFormats()
  const errorWords = useErrorWords()
  const { state, recordedAt, sentAt, failedAt, nextAttemptAt, attempts, lastError } = mail
  const facts = [
    `${t('mails:recordedAt')} ${instant(recordedAt)}`,
    sentAt && `${t('mails:sentAt')} ${instant(sentAt)}`,
    failedAt && `${t('mails:failedAt')} ${instant(failedAt)}`,
    nextAttemptAt && attempts > 0 && `${t('mails:nextAttemptAt')} ${instant(nextAttemptAt)}`,
    attempts > 0 && `${t('mails:attempts')} ${number(attempts)}`,
    lastError && `${t('mails:lastError')} ${errorWords(lastError)}`,
  ].filter((fact) => typeof fact === 'string')

  return (
    <>
      {t(`mails:states.${state}`)}
      {facts.map((fact) => (
        <span key={fact} className="lead">
          {fact}
        </span>
      ))}
    </>
  )
}

/** What it said is erased with these: there is nothing to read or to send. */
const FORGOTTEN: readonly (string | null)[] = ['EXPIRED', 'ERASED', 'SUSPENDED', 'VOID']
const isForgotten = ({ lastError }: Mail) => FORGOTTEN.includes(lastError)

const KNOWN_ERRORS = [
  'EXPIRED',
  'ERASED',
  'SUSPENDED',
  'VOID',
  'UNWRITABLE',
  'EAUTH',
  'EENVELOPE',
  'EMESSAGE',
] as const

function useErrorWords(): (code: string) => string {
  const t = useWords()
  return (code) => {
    const known = KNOWN_ERRORS.find((one) => one === code.split(' ')[0])
    return t(`mails:errors.${known ?? 'other'}`, { code })
  }
}
