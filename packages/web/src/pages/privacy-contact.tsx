import { isEmail } from '@iltizam/shared/emails'
import { useQuery } from '@tanstack/react-query'
import { Trans } from 'react-i18next'

import { instanceQuery } from '../features/instance/queries.ts'
import { useWords } from '../i18n/use-words.ts'

/** To whom somebody writes about what is kept of them. */
export function PrivacyContact() {
  const t = useWords()
  const { data: instance } = useQuery(instanceQuery)
  const contact = instance?.privacyContact ?? null
  if (contact === null) return <p>{t('personal-data:contactNone')}</p>
  return (
    <p>
      <Trans
        i18nKey="personal-data:contactMail"
        components={{
          contact: (
            <a href={isEmail(contact) ? `mailto:${contact}` : contact}>
              <bdi dir="ltr">{contact}</bdi>
            </a>
          ),
        }}
      />
    </p>
  )
}
