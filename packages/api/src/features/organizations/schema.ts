import { ORGANIZATION_KINDS } from '@iltizam/shared/vocabulary'
import { type Static, Type } from 'typebox'

import { Day, LocalizedText, Provenance, pageOf, ref, Uuid, Version } from '../../http/schema.ts'

export const Organization = Type.Object(
  {
    id: Uuid,
    name: ref(LocalizedText),
    kind: Type.Enum(ORGANIZATION_KINDS, { description: '`public`: of no further known kind' }),
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
export const organizationModels = [Organization, OrganizationReference, OrganizationPage]
