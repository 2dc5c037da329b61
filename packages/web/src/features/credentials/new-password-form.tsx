import type { Answer } from '../../api/client.ts'
import { sendOnce } from '../../api/send.ts'
import { Form } from '../../forms/form.tsx'
import {
  type Besides,
  NewPasswordField,
  newPasswordFaults,
} from '../../forms/new-password-field.tsx'
import { useForm } from '../../forms/use-form.ts'
import { useWords } from '../../i18n/use-words.ts'

interface NewPasswordFormProps {
  /** What stands after the `#` of the link. */
  token: string
  besides: Besides
  submit: string
  deliver: (body: { token: string; password: string }) => Promise<Answer<unknown>>
  onSet: () => void
}

/** Where somebody who was sent a link chooses a password. */
export function NewPasswordForm({ token, besides, submit, deliver, onSet }: NewPasswordFormProps) {
  const t = useWords()
  const form = useForm({
    initial: { password: '' },
    basis: null,
    check: ({ password }) => newPasswordFaults('password', password, besides),
    send: ({ password }) => sendOnce(() => deliver({ token, password })),
    onSent: onSet,
  })

  return (
    <Form form={form} submit={submit}>
      <NewPasswordField
        {...form.field('password')}
        label={t('credentials:nextPassword')}
        besides={besides}
      />
    </Form>
  )
}
