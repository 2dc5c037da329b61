import { OFFICES } from '@iltizam/shared/vocabulary'
import { type Static, Type } from 'typebox'

import { Reason, Version } from '../../http/schema.ts'

const offices = Type.Array(Type.Enum(OFFICES), {
  maxItems: OFFICES.length,
  uniqueItems: true,
  description: 'All that are held; a mandate or a seat is no office',
})

export const OfficesChange = Type.Object(
  { offices, reason: Reason },
  {
    $id: 'OfficesChange',
    additionalProperties: false,
    description: 'Which offices somebody holds from now on, and why',
  },
)
export type OfficesChange = Static<typeof OfficesChange>

export const HeldOffices = Type.Object(
  { offices, version: { ...Version, description: "The account's, after this" } },
  { $id: 'HeldOffices', description: 'The offices that an account holds' },
)
export type HeldOffices = Static<typeof HeldOffices>

export const officeModels = [OfficesChange, HeldOffices]
