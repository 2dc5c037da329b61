import { ORGANIZATION_KINDS } from '@iltizam/shared/vocabulary'
import { type Static, Type } from 'typebox'

import {
  clocks,
  Day,
  LocalizedText,
  Provenance,
  pageOf,
  ref,
  Uuid,
  Version,
  WrittenTitle,
} from '../../http/schema.ts'

const kind = Type.Enum(ORGANIZATION_KINDS, { description: '`public`: of no further known kind' })

export const Organization = Type.Object(
  {
    id: Uuid,
    name: ref(LocalizedText),
    kind,
    provenance: Type.Array(ref(Provenance)),
    asOf: Day,
    version: Version,
  },
  { $id: 'Organization', description: 'A body, under the name of that day' },
)
export type Organization = Static<typeof Organization>

/** What other representations say of an organization. */
export const OrganizationReference = Type.Object(
  { id: Uuid, name: ref(LocalizedText) },
  { $id: 'OrganizationReference', description: 'A body, by its name of that day' },
)
export type OrganizationReference = Static<typeof OrganizationReference>

export const OrganizationPage = pageOf(Organization, 'OrganizationPage')

export const OrganizationParams = Type.Object({ organizationId: Uuid })

export const NewOrganization = Type.Object(
  { name: ref(WrittenTitle), kind },
  { $id: 'NewOrganization', additionalProperties: false, description: 'A body, as it is called' },
)
export type NewOrganization = Static<typeof NewOrganization>

export const OrganizationChange = Type.Partial(NewOrganization, {
  $id: 'OrganizationChange',
  additionalProperties: false,
  description: 'What is to change of a body; what is absent stays as it is',
})
export type OrganizationChange = Static<typeof OrganizationChange>

export const OrganizationRevision = Type.Object(
  {
    id: Uuid,
    name: ref(LocalizedText),
    kind,
    provenance: Type.Array(ref(Provenance)),
    ...clocks,
  },
  { $id: 'OrganizationRevision', description: 'How a body was called from a day on' },
)
export type OrganizationRevision = Static<typeof OrganizationRevision>

export const OrganizationRevisionPage = pageOf(OrganizationRevision, 'OrganizationRevisionPage')

export const organizationModels = [
  Organization,
  OrganizationReference,
  OrganizationPage,
  NewOrganization,
  OrganizationChange,
  OrganizationRevision,
  OrganizationRevisionPage,
]
