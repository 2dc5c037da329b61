import { REMARK_KINDS } from '@iltizam/shared/vocabulary'
import { type Static, Type } from 'typebox'

import { Day, LocalizedText, nullable, ref, Uuid } from '../../http/schema.ts'
import { OrganizationReference } from '../organizations/schema.ts'
import { Approval } from '../progress/schema.ts'

const percent = Type.Integer({ minimum: 0, maximum: 100 })

const ActivityReference = Type.Object(
  {
    id: Uuid,
    number: Type.String({ description: "The commitment's number, a dot, the activity's" }),
  },
  { $id: 'ActivityReference', description: 'An activity, by its number' },
)

const CommitmentReference = Type.Object(
  { id: Uuid, number: Type.Integer({ minimum: 1, description: 'Its number in the plan' }) },
  { $id: 'CommitmentReference', description: 'A commitment, by its number' },
)

export const Remark = Type.Object(
  {
    id: Uuid,
    kind: Type.Enum(REMARK_KINDS, { description: 'What it says, for programs' }),
    text: ref(LocalizedText),
    activity: nullable(ref(ActivityReference), { description: 'The activity it speaks of' }),
    dependsOn: nullable(ref(CommitmentReference), {
      description: 'The commitment that this one waits for',
    }),
    responsible: nullable(ref(OrganizationReference), {
      description: 'Who else answers for the activity',
    }),
    expectedBy: nullable(Day),
    from: nullable(percent, { description: 'The progress before a proposed change' }),
    to: nullable(percent, { description: 'The proposed progress' }),
    approval: ref(Approval),
  },
  { $id: 'Remark', description: "What a meeting's table says beside a commitment" },
)
export type Remark = Static<typeof Remark>

export const remarkModels = [Remark, ActivityReference, CommitmentReference]
