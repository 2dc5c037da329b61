import { whyNotProse, whyNotSingleLine } from '@iltizam/shared/text-rules'

import { api, type Schemas } from '../../api/client.ts'
import type { Fault } from '../../forms/faults.ts'
import { RecordForm } from '../../forms/record-form.tsx'
import { ReferenceField } from '../../forms/reference-field.tsx'
import { useRecordForm } from '../../forms/use-record-form.ts'
import type { Named } from '../../i18n/in-name-order.ts'
import { useWords } from '../../i18n/use-words.ts'
import { TextArea } from '../../ui/text-area.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { readSystem } from './queries.ts'

type System = Schemas['System']

interface SystemFormProps {
  /** Undefined: a new one. */
  system?: System
  /** Of which one is chosen for a new one; afterwards it stays. */
  organizations: readonly Named[]
  onSaved: (system: System) => void
  onClose: () => void
}

interface Values {
  organizationId: string
  name: string
  purpose: string
}

const valuesOf = (system: System | undefined): Values => ({
  organizationId: system?.organization.id ?? '',
  name: system?.name ?? '',
  purpose: system?.purpose ?? '',
})

const bodyOf = ({ name, purpose }: Values): Schemas['SystemChange'] => ({
  name: name.trim(),
  purpose: purpose.trim() || null,
})

/** Lets a program act for a body, once it has a key; or calls it otherwise. */
export function SystemForm({ system, organizations, onSaved, onClose }: SystemFormProps) {
  const t = useWords()
  const systemId = system?.id ?? ''
  const form = useRecordForm<System, Values, Schemas['SystemChange']>({
    record: system,
    draft: `system:${system?.id ?? 'new'}`,
    valuesOf,
    bodyOf,
    check: faultsOf,
    create: (body, header, { organizationId, name }) =>
      api.POST('/api/v1/systems', {
        params: { header },
        body: { ...body, organizationId, name: name.trim() },
      }),
    change: (body, header) =>
      api.PATCH('/api/v1/systems/{systemId}', { params: { path: { systemId }, header }, body }),
    read: () => readSystem(systemId),
    onSaved,
  })

  return (
    <RecordForm
      form={form}
      onClose={onClose}
      {...(system === undefined && { submit: t('keys:add') })}
      describe={({ name, purpose }) => [
        { label: t('keys:name'), value: name },
        { label: t('keys:purpose'), value: purpose },
      ]}
    >
      {system === undefined && (
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
      )}
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
    </RecordForm>
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
