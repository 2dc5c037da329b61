import { ORGANIZATION_KINDS, type OrganizationKind } from '@iltizam/shared/vocabulary'

import { api, type Schemas } from '../../api/client.ts'
import { LocalizedField } from '../../forms/localized-field.tsx'
import { RecordForm } from '../../forms/record-form.tsx'
import {
  type TypedText,
  typedTextFaults,
  typedTextOf,
  writtenTextOf,
} from '../../forms/typed-text.ts'
import { useRecordForm } from '../../forms/use-record-form.ts'
import { useWordsLanguage } from '../../i18n/use-language.ts'
import { useWords } from '../../i18n/use-words.ts'
import { SelectField } from '../../ui/select-field.tsx'
import { readOrganization } from './queries.ts'
import { useOrganizationRows } from './use-organization-rows.ts'

interface OrganizationFormProps {
  /** Undefined: a new one. */
  organization?: Schemas['Organization']
  onSaved: () => void
  onClose: () => void
}

interface Values {
  name: TypedText
  kind: OrganizationKind | ''
}

const bodyOf = ({ name, kind }: Values): Schemas['NewOrganization'] => ({
  name: writtenTextOf(name),
  kind: kind || 'public', // `check` refuses none
})

/** How a body is called in each language, and what kind of body it is. */
export function OrganizationForm({ organization, onSaved, onClose }: OrganizationFormProps) {
  const t = useWords()
  const language = useWordsLanguage()
  const rowsOf = useOrganizationRows()
  const path = { organizationId: organization?.id ?? '' }
  const form = useRecordForm<Schemas['Organization'], Values, Schemas['NewOrganization']>({
    record: organization,
    draft: `organization:${organization?.id ?? 'new'}`,
    valuesOf: (record) => ({
      name: typedTextOf(record?.name, language),
      kind: record?.kind ?? '',
    }),
    bodyOf,
    check: ({ name, kind }) => [
      ...typedTextFaults('name', name),
      ...(kind === '' ? [{ pointer: '#/kind', rule: 'required' }] : []),
    ],
    create: (body, header) => api.POST('/api/v1/organizations', { params: { header }, body }),
    change: (body, header) =>
      api.PATCH('/api/v1/organizations/{organizationId}', { params: { path, header }, body }),
    read: () => readOrganization(path.organizationId),
    onSaved,
  })

  return (
    <RecordForm form={form} onClose={onClose} describe={(values) => rowsOf(bodyOf(values))}>
      <LocalizedField
        {...form.field('name')}
        name="name"
        label={t('organizations:name')}
        errorAt={form.errorAt}
        before={organization?.name}
      />
      <SelectField<OrganizationKind>
        {...form.field('kind')}
        label={t('organizations:kind')}
        none={t('organizations:chooseKind')}
        options={ORGANIZATION_KINDS.map((kind) => ({
          value: kind,
          label: t(`organizations:kinds.${kind}`),
        }))}
      />
    </RecordForm>
  )
}
