import { api, type Schemas } from '../../api/client.ts'
import { matching } from '../../api/keys.ts'
import { NoMailNotice } from '../../forms/no-mail-notice.tsx'
import { PersonField } from '../../forms/person-field.tsx'
import { ReasonField, reasonFaults, reasonIn } from '../../forms/reason-field.tsx'
import { RecordForm } from '../../forms/record-form.tsx'
import { useForm } from '../../forms/use-form.ts'
import { useSend } from '../../forms/use-send.ts'
import { useWordsLanguage } from '../../i18n/use-language.ts'
import { useWords } from '../../i18n/use-words.ts'

interface HandoverFormProps {
  mandate: Schemas['Mandate']
  /** To whom it can be handed. */
  people: readonly Schemas['PersonReference'][]
  /** Of whom it is known whether they are written to. */
  readers: readonly Schemas['Person'][]
  /** The mandate as it stands now. */
  read: () => Promise<Schemas['Mandate']>
  onHandedOver: (handover: Schemas['HandoverSummary']) => void
  onClose: () => void
}

interface Values {
  toPersonId: string
  reason: string
}

const initial = { toPersonId: '', reason: '' }

/** Hands a mandate over today: says first what that does. */
export function HandoverForm(props: HandoverFormProps) {
  const { mandate, people, readers, read, onHandedOver, onClose } = props
  const t = useWords()
  const language = useWordsLanguage()
  const send = useSend()
  const form = useForm<Values, number, Schemas['HandoverSummary']>({
    initial,
    basis: mandate.version,
    draft: `handover:${mandate.id}`,
    check: ({ toPersonId, reason }) => [
      ...(toPersonId === '' ? [{ pointer: '#/toPersonId', rule: 'required' }] : []),
      ...(reason.trim() === '' ? [] : reasonFaults(reason)),
    ],
    send: ({ toPersonId, reason }, { basis, key }) =>
      send(() =>
        api.POST('/api/v1/mandates/{mandateId}/handovers', {
          params: {
            path: { mandateId: mandate.id },
            header: { 'idempotency-key': key, 'if-match': matching(basis) },
          },
          body: {
            toPersonId,
            ...(reason.trim() !== '' && { reason: reasonIn(language, reason) }),
          },
        }),
      ),
    onSent: onHandedOver,
    refresh: async () => ({ initial, basis: (await read()).version }),
  })
  const nameOf = (personId: string) => people.find(({ id }) => id === personId)?.name ?? ''

  return (
    <RecordForm
      form={form}
      onClose={onClose}
      submit={t('handovers:handOverConfirm')}
      describe={({ toPersonId, reason }) => [
        { label: t('handovers:handOverTo'), value: nameOf(toPersonId) },
        { label: t('handovers:reason'), value: reason },
      ]}
    >
      <p>{t('handovers:handOverExplained')}</p>
      <PersonField
        {...form.field('toPersonId')}
        label={t('handovers:handOverTo')}
        people={people}
      />
      <NoMailNotice people={readers} chosen={form.values.toPersonId} />
      <ReasonField
        {...form.field('reason')}
        label={t('handovers:reason')}
        optional={t('forms:optional')}
        language={language}
      />
    </RecordForm>
  )
}
