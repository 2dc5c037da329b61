import { whyNotProse, whyNotSingleLine } from '@iltizam/shared/text-rules'

import { api, type Schemas } from '../../api/client.ts'
import type { Fault } from '../../forms/faults.ts'
import { Form } from '../../forms/form.tsx'
import { ReferenceField } from '../../forms/reference-field.tsx'
import { useForm } from '../../forms/use-form.ts'
import { useSend } from '../../forms/use-send.ts'
import type { Named } from '../../i18n/in-name-order.ts'
import { useWords } from '../../i18n/use-words.ts'
import { TextArea } from '../../ui/text-area.tsx'
import { TextField } from '../../ui/text-field.tsx'

interface SystemFormProps {
  organizations: readonly Named[]
  onAdded: (system: Schemas['System']) => void
  onClose: () => void
}

interface Values {
  organizationId: string
  name: string
  purpose: string
}

/** Lets a program act for a body, once it has a key. */
export function SystemForm({ organizations, onAdded, onClose }: SystemFormProps) {
  const t = useWords()
  const send = useSend()
  const form = useForm<Values, null, Schemas['System']>({
    initial: { organizationId: '', name: '', purpose: '' },
    basis: null,
    draft: 'system:new',
    check: faultsOf,
    send: ({ organizationId, name, purpose }, { key }) =>
      send(() =>
        api.POST('/api/v1/systems', {
          params: { header: { 'idempotency-key': key } },
          body: { organizationId, name: name.trim(), purpose: purpose.trim() || null },
        }),
      ),
    onSent: onAdded,
  })

  return (
    <Form
      form={form}
      submit={t('keys:add')}
      actions={
        <button type="button" className="button" onClick={onClose}>
          {t('forms:close')}
        </button>
      }
    >
      <ReferenceField
        {...form.field('organizationId')}
        kind="radio"
        label={t('keys:organization')}
        items={organizations}
        chosen={form.values.organizationId === '' ? [] : [form.values.organizationId]}
        onChange={([organizationId = '']) => form.set({ organizationId })}
        words={{
          search: t('organizations:search'),
          found: (count) => t('organizations:count', { count }),
        }}
      />
      <TextField
        {...form.field('name')}
        label={t('keys:name')}
        hint={t('keys:nameHint')}
        dir="auto"
      />
      <TextArea
        {...form.field('purpose')}
        label={t('keys:purpose')}
        hint={t('keys:purposeHint')}
        optional={t('forms:optional')}
        dir="auto"
      />
    </Form>
  )
}

function faultsOf({ organizationId, name, purpose }: Values): Fault[] {
  const nameRule = name.trim() === '' ? 'required' : whyNotSingleLine(name)
  const purposeRule = purpose.trim() === '' ? null : whyNotProse(purpose)
  return [
    ...(organizationId === '' ? [{ pointer: '#/organizationId', rule: 'required' }] : []),
    ...(nameRule === null ? [] : [{ pointer: '#/name', rule: nameRule }]),
    ...(purposeRule === null ? [] : [{ pointer: '#/purpose', rule: purposeRule }]),
  ]
}
