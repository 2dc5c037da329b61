import { OPTIONAL_MAILS, type OptionalMail } from '@iltizam/shared/mails'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'

import { api, type Schemas, unwrap } from '../../api/client.ts'
import { matching } from '../../api/keys.ts'
import { problemCode } from '../../api/problem-code.ts'
import { DoneNotice } from '../../forms/done-notice.tsx'
import { Form } from '../../forms/form.tsx'
import { useForm } from '../../forms/use-form.ts'
import { useSend } from '../../forms/use-send.ts'
import { useWords } from '../../i18n/use-words.ts'
import { CheckGroup } from '../../ui/check-group.tsx'
import { mailPreferencesQuery } from './queries.ts'

type Preferences = Schemas['MailPreferences']

/** Which of the mails that can be done without I want. */
export function MailPreferences() {
  const t = useWords()
  const { data, error } = useQuery(mailPreferencesQuery)
  const [saved, setSaved] = useState(0)
  if (error) return <p role="alert">{t(`problems:${problemCode(error)}`)}</p>
  if (!data) return <p className="soft">{t('mails:loadingMore')}</p>

  return (
    <>
      {saved > 0 && (
        <DoneNotice key={saved}>
          <p>{t('mails:preferences.saved')}</p>
        </DoneNotice>
      )}
      <PreferenceFields
        key={`version-${data.version}`}
        preferences={data}
        onSaved={() => setSaved(saved + 1)}
      />
    </>
  )
}

interface PreferenceFieldsProps {
  preferences: Preferences
  onSaved: () => void
}

function PreferenceFields({ preferences, onSaved }: PreferenceFieldsProps) {
  const t = useWords()
  const send = useSend()
  const form = useForm({
    ...groundOf(preferences),
    send: ({ wanted }, { basis }) =>
      send(() =>
        api.PUT('/api/v1/account/mail-preferences', {
          params: { header: { 'if-match': matching(basis) } },
          body: { declined: OPTIONAL_MAILS.filter((one) => !wanted.includes(one)) },
        }),
      ),
    onSent: onSaved,
    refresh: async () => groundOf(await unwrap(api.GET('/api/v1/account/mail-preferences'))),
  })

  return (
    <Form form={form} submit={t('mails:preferences.save')}>
      <CheckGroup
        {...form.field('wanted')}
        label={t('mails:preferences.title')}
        hint={t('mails:preferences.explained')}
        options={OPTIONAL_MAILS.map((value) => ({
          value,
          label: t(`mails:templates.${value}.name`),
        }))}
      />
    </Form>
  )
}

const groundOf = ({ version, declined }: Preferences) => {
  const wanted: readonly OptionalMail[] = OPTIONAL_MAILS.filter((one) => !declined.includes(one))
  return { initial: { wanted }, basis: version }
}
