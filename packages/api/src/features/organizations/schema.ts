import { ORGANIZATION_KINDS, SUCCESSION_KINDS } from '@iltizam/shared/vocabulary'
import { type Static, Type } from 'typebox'

import {
  clocks,
  Day,
  LocalizedText,
  nullable,
  Provenance,
  pageOf,
  ref,
  Uuid,
  Version,
  WrittenTitle,
} from '../../http/schema.ts'

const kind = Type.Enum(ORGANIZATION_KINDS, { description: '`public`: of no further known kind' })

/** What other representations say of an organization. */
export const OrganizationReference = Type.Object(
  { id: Uuid, name: ref(LocalizedText) },
  { $id: 'OrganizationReference', description: 'A body, by its name of that day' },
)
export type OrganizationReference = Static<typeof OrganizationReference>

export const Organization = Type.Object(
  {
    id: Uuid,
    name: ref(LocalizedText),
    kind,
    provenance: Type.Array(ref(Provenance)),
    endedOn: nullable(Day, {
      description: 'The day from which it is no more; null: it is there on that day',
    }),
    endedBy: nullable(Type.Enum(SUCCESSION_KINDS), {
      description: 'How it came to an end; null while it has not',
    }),
    successors: Type.Array(ref(OrganizationReference), {
      description: 'The bodies that go on with what it did, once it has ended',
    }),
    predecessors: Type.Array(ref(OrganizationReference), {
      description: 'The bodies that have ended and that it goes on from',
    }),
    asOf: Day,
    version: Version,
  },
  { $id: 'Organization', description: 'A body, under the name of that day' },
)
export type Organization = Static<typeof Organization>

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
