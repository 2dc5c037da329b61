import { LANGUAGES, type Language, OFFICES, type Office } from '@iltizam/shared/vocabulary'

import { api, type Schemas } from '../../api/client.ts'
import { emailFaults } from '../../forms/email-faults.ts'
import { Form } from '../../forms/form.tsx'
import { useForm } from '../../forms/use-form.ts'
import { useSend } from '../../forms/use-send.ts'
import { PersonName } from '../../i18n/person-name.tsx'
import { useWordsLanguage } from '../../i18n/use-language.ts'
import { useWords } from '../../i18n/use-words.ts'
import { CheckGroup } from '../../ui/check-group.tsx'
import { SelectField } from '../../ui/select-field.tsx'
import { TextField } from '../../ui/text-field.tsx'

interface InvitationFormProps {
  /** Somebody known, for whom it is; undefined: somebody new. */
  person: Schemas['PersonReference'] | undefined
  onInvited: (sent: Schemas['SentInvitation']) => void
}

interface Values {
  name: string
  email: string
  language: Language | ''
  offices: readonly Office[]
}

/** Lets somebody in: they are sent a link by which they choose a password. */
export function InvitationForm({ person, onInvited }: InvitationFormProps) {
  const t = useWords()
  const send = useSend()
  const initial: Values = { name: '', email: '', language: useWordsLanguage(), offices: [] }
  const form = useForm({
    initial,
    basis: null,
    draft: `invitation:${person?.id ?? 'new'}`,
    check: ({ name, email }) => [
      ...(person || name.trim() !== '' ? [] : [{ pointer: '#/name', rule: 'required' }]),
      ...emailFaults('email', email),
    ],
    send: ({ name, email, language, offices }, { key }) =>
      send(() =>
        api.POST('/api/v1/invitations', {
          params: { header: { 'idempotency-key': key } },
          body: {
            ...(person ? { personId: person.id } : { name: name.trim() }),
            email: email.trim(),
            language: language || 'ar', // There is always one.
            offices: [...offices],
          },
        }),
      ),
    onSent: onInvited,
  })

  return (
    <Form form={form} submit={t('invitations:send')}>
      {person ? (
        <p>
          {t('accounts:name')}: <PersonName person={person} />
        </p>
      ) : (
        <TextField {...form.field('name')} label={t('accounts:name')} dir="auto" />
      )}
      <TextField
        {...form.field('email')}
        label={t('accounts:email')}
        hint={t('invitations:emailHint')}
        type="email"
        dir="ltr"
      />
      <SelectField<Language>
        {...form.field('language')}
        label={t('invitations:language')}
        options={LANGUAGES.map((value) => ({ value, label: t(`common:ownName.${value}`) }))}
      />
      <CheckGroup<Office>
        {...form.field('offices')}
        label={t('offices:offices')}
        optional={t('forms:optional')}
        hint={t('invitations:officesHint')}
        options={OFFICES.map((value) => ({
          value,
          label: t(`accounts:roles.${value}`),
          hint: t(`offices:does.${value}`),
        }))}
      />
    </Form>
  )
}
