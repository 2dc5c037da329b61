import { SUCCESSION_KINDS } from '@iltizam/shared/vocabulary'
import { type Static, Type } from 'typebox'

import { Day, LocalizedText, ref, Uuid, WrittenText } from '../../http/schema.ts'
import { Organization } from './schema.ts'

const kind = Type.Enum(SUCCESSION_KINDS, {
  description: '`merged`: into one body; `split`: one into several. A renamed body goes on being',
})
const effectiveFrom = { ...Day, description: 'The day from which those that end are no more' }
const bodies = { minItems: 1, maxItems: 50, uniqueItems: true }

export const NewSuccession = Type.Object(
  {
    kind,
    predecessorIds: Type.Array(Uuid, { ...bodies, description: 'The bodies that end' }),
    successorIds: Type.Array(Uuid, {
      ...bodies,
      description: 'The bodies that go on; one of a merger may have been there before',
    }),
    effectiveFrom,
    reason: ref(WrittenText),
  },
  {
    $id: 'NewSuccession',
    additionalProperties: false,
    description: 'Bodies that are merged, or one that is split',
  },
)
export type NewSuccession = Static<typeof NewSuccession>

export const Succession = Type.Object(
  {
    kind,
    effectiveFrom,
    reason: ref(LocalizedText),
    predecessors: Type.Array(ref(Organization), { description: 'As they are today' }),
    successors: Type.Array(ref(Organization), { description: 'As they are today' }),
  },
  { $id: 'Succession', description: 'Bodies that ended on a day, and those that go on' },
)
export type Succession = Static<typeof Succession>

export const successionModels = [NewSuccession, Succession]
