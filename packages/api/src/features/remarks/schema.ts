import { REMARK_KINDS } from '@iltizam/shared/vocabulary'
import { type Static, Type } from 'typebox'

import { Day, LocalizedText, nullable, ref, Uuid } from '../../http/schema.ts'
import { OrganizationReference } from '../organizations/schema.ts'
import { Approval } from '../progress/schema.ts'

const percent = Type.Integer({ minimum: 0, maximum: 100 })

export const Remark = Type.Object(
  {
    id: Uuid,
    kind: Type.Enum(REMARK_KINDS),
    text: ref(LocalizedText),
    activity: nullable(
      Type.Object({ id: Uuid, number: Type.String() }, { $id: 'ActivityReference' }),
      { description: 'The activity it speaks of' },
    ),
    dependsOn: nullable(
      Type.Object(
        { id: Uuid, number: Type.Integer({ minimum: 1 }) },
        { $id: 'CommitmentReference' },
      ),
      { description: 'The commitment that this one waits for' },
    ),
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

export const remarkModels = [Remark]
