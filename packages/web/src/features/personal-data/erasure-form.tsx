import { isolated } from '@iltizam/shared/formats'

import { api, type Schemas } from '../../api/client.ts'
import { matching } from '../../api/keys.ts'
import { RecordForm } from '../../forms/record-form.tsx'
import { useForm } from '../../forms/use-form.ts'
import { useSend } from '../../forms/use-send.ts'
import { useWords } from '../../i18n/use-words.ts'
import { TextField } from '../../ui/text-field.tsx'
import { readErasureOutlook } from './queries.ts'

interface ErasureFormProps {
  outlook: Schemas['ErasureOutlook']
  /** What the person is called: who erases writes it again, so that nobody else is erased. */
  name: string
  onErased: () => void
  onClose: () => void
}

const asText = (typed: string) => typed.normalize('NFC').trim()

/** Erases somebody's data, once their name is written again. */
export function ErasureForm({ outlook, name, onErased, onClose }: ErasureFormProps) {
  const t = useWords()
  const send = useSend()
  const { personId } = outlook
  const initial = { reason: '', name: '' }
  const form = useForm({
    initial,
    basis: outlook.version,
    check: (typed) => [
      ...(typed.reason.trim() === '' ? [{ pointer: '#/reason', rule: 'required' }] : []),
      ...(asText(typed.name) === asText(name)
        ? []
        : [{ pointer: '#/name', rule: 'typed-otherwise' }]),
    ],
    send: ({ reason }, { basis }) =>
      send(() =>
        api.POST('/api/v1/people/{personId}/erasure', {
          params: { path: { personId }, header: { 'if-match': matching(basis) } },
          body: { reason },
        }),
      ),
    refresh: async () => ({ initial, basis: (await readErasureOutlook(personId)).version }),
    onSent: onErased,
  })

  return (
    <RecordForm
      form={form}
      submit={t('personal-data:confirm')}
      onClose={onClose}
      describe={({ reason }) => [{ label: t('personal-data:reference'), value: reason }]}
    >
      <TextField
        {...form.field('reason')}
        label={t('personal-data:reference')}
        hint={t('personal-data:referenceHint')}
        dir="auto"
      />
      <TextField
        {...form.field('name')}
        label={t('personal-data:confirmName', { name: isolated(name) })}
        dir="auto"
      />
    </RecordForm>
  )
}
