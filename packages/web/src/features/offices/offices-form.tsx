import { OFFICES, type Office } from '@iltizam/shared/vocabulary'

import { api, type Schemas } from '../../api/client.ts'
import { matching } from '../../api/keys.ts'
import { RecordForm } from '../../forms/record-form.tsx'
import { type Ground, useForm } from '../../forms/use-form.ts'
import { useSend } from '../../forms/use-send.ts'
import { useWords } from '../../i18n/use-words.ts'
import { CheckGroup } from '../../ui/check-group.tsx'
import { TextArea } from '../../ui/text-area.tsx'

type Account = Schemas['AccountRecord']

interface OfficesFormProps {
  account: Account
  read: () => Promise<Account>
  onDone: () => void
}

/** Gives somebody offices and ends others, with a reason. */
export function OfficesForm({ account, read, onDone }: OfficesFormProps) {
  const t = useWords()
  const send = useSend()
  const words = (offices: readonly Office[]) =>
    offices.map((office) => t(`accounts:roles.${office}`)).join(' · ') || t('offices:none')
  const form = useForm({
    ...groundOf(account),
    check: ({ reason }) =>
      reason.trim() === '' ? [{ pointer: '#/reason', rule: 'required' }] : [],
    send: ({ offices, reason }, { basis }) =>
      send(() =>
        api.PUT('/api/v1/accounts/{accountId}/offices', {
          params: { path: { accountId: account.id }, header: { 'if-match': matching(basis) } },
          body: { offices: [...offices], reason },
        }),
      ),
    refresh: async () => groundOf(await read()),
    onSent: onDone,
  })

  return (
    <RecordForm
      form={form}
      onClose={onDone}
      describe={({ offices, reason }) => [
        { label: t('offices:offices'), value: words(offices) },
        { label: t('accounts:reason'), value: reason },
      ]}
    >
      <CheckGroup<Office>
        {...form.field('offices')}
        label={t('offices:offices')}
        hint={t('offices:explained')}
        options={OFFICES.map((value) => ({
          value,
          label: t(`accounts:roles.${value}`),
          hint: t(`offices:does.${value}`),
        }))}
      />
      <TextArea
        {...form.field('reason')}
        label={t('accounts:reason')}
        hint={t('accounts:reasonHint')}
        dir="auto"
      />
    </RecordForm>
  )
}

interface Values {
  offices: readonly Office[]
  reason: string
}

const groundOf = ({ roles, version }: Account): Ground<Values, number> => ({
  initial: { offices: OFFICES.filter((office) => roles.includes(office)), reason: '' },
  basis: version,
})
