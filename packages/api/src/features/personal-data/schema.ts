import { PERSONAL_DATA, WHY_WITHHELD } from '@iltizam/shared/personal-data'
import { OFFICES } from '@iltizam/shared/vocabulary'
import { type Static, Type } from 'typebox'

import {
  Day,
  Instant,
  LocalizedText,
  nullable,
  Reason,
  ref,
  Uuid,
  Version,
} from '../../http/schema.ts'
import { OrganizationReference } from '../organizations/schema.ts'
import { PersonReference } from '../people/schema.ts'

export const KeptTable = Type.Object(
  {
    table: Type.Enum(
      PERSONAL_DATA.map(({ table }) => table),
      { description: 'As the database calls it' },
    ),
    purpose: Type.String({ description: 'Why it is kept, as the public register says' }),
    kept: Type.String({ description: 'How long, as the public register says' }),
    readBy: Type.Array(Type.String(), { description: 'Who reads it beside the person' }),
    withheld: Type.Array(
      Type.Object({
        column: Type.String({ description: 'As the database calls it' }),
        why: Type.Enum(WHY_WITHHELD, {
          description:
            '`secret`: it would let somebody in; `of-others`: it says as much of others, or is a body’s',
        }),
      }),
      { description: 'What is kept and not told' },
    ),
    rows: Type.Array(Type.Object({}, { additionalProperties: true }), {
      description: 'What is kept there about the person, under the names of the columns',
    }),
  },
  { $id: 'KeptTable', description: 'What is kept about somebody in one table' },
)

export const PersonData = Type.Object(
  {
    exportedAt: { ...Instant, description: 'When this was put together' },
    person: ref(PersonReference),
    tables: Type.Array(ref(KeptTable), {
      description: 'All tables of the register, those too that hold nothing about the person',
    }),
  },
  { $id: 'PersonData', description: 'All that is kept about somebody' },
)
export type PersonData = Static<typeof PersonData>

const period = {
  startsOn: { ...Day, description: 'The first day on which it holds' },
  endsOn: nullable(Day, {
    description: 'The first day on which it holds no longer; null: unknown',
  }),
}

export const ErasureOutlook = Type.Object(
  {
    personId: Uuid,
    accountId: nullable(Uuid, { description: 'Theirs; null where they have none' }),
    version: Version,
    isErased: Type.Boolean({ description: 'Their data has been erased' }),
    isOwn: Type.Boolean({ description: 'It is who asks: another administrator decides' }),
    isDemonstration: Type.Boolean({ description: 'A demonstration offers their account' }),
    offices: Type.Array(Type.Enum(OFFICES), { description: 'Those that they hold' }),
    mandates: Type.Array(
      Type.Object({ id: Uuid, organization: ref(OrganizationReference), ...period }),
      { description: 'Those that are not over' },
    ),
    seats: Type.Array(
      Type.Object({
        id: Uuid,
        committeeId: Uuid,
        committee: nullable(ref(LocalizedText), { description: 'What it is called' }),
        organization: ref(OrganizationReference),
        ...period,
      }),
      { description: 'Those that are not over' },
    ),
  },
  { $id: 'ErasureOutlook', description: 'What stands in the way of erasing somebody’s data' },
)
export type ErasureOutlook = Static<typeof ErasureOutlook>

export const Erasure = Type.Object(
  {
    reason: {
      ...Reason,
      description: 'The reference of the request, for the audit trail; it stays, and names nobody',
    },
  },
  {
    $id: 'Erasure',
    additionalProperties: false,
    description: 'Why somebody’s data is erased',
  },
)

export const personalDataModels = [KeptTable, PersonData, ErasureOutlook, Erasure]
