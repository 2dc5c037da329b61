import type { Readable } from 'node:stream'
import { type Static, Type } from 'typebox'

import { Instant, nullable, ref } from '../../http/schema.ts'
import { pageQuery } from '../../http/schema-queries.ts'
import { Sequence } from '../audit/schema.ts'

/** Sent as it is read, line by line: what travels is a text to whoever describes it. */
export const AuditExport = Type.Unsafe<Readable>({
  $id: 'AuditExport',
  type: 'string',
  description:
    'NDJSON: a heading with the end of the chain and the public key; the checkpoints; then each event as the text that was hashed (`content`) with its hash (`chainSha256`), which is that of the hash before it, a line feed and the text. What events say of people is not in it',
})

export const AuditCheckpoint = Type.Object(
  {
    sequence: Sequence,
    chainSha256: Type.String({
      description: 'The hash of that event, on which all before it rest',
    }),
    signedAt: Instant,
    publicKey: Type.String({ description: 'Of Ed25519, as base64url' }),
    signature: Type.String({
      description:
        'As base64url, of the lines `iltizam audit checkpoint`, `sequence`, `chainSha256` and `signedAt`, each with a line feed',
    }),
  },
  {
    $id: 'AuditCheckpoint',
    description: 'Where the trail stood, in the word of this installation',
  },
)

export const AuditCheckpointPage = Type.Object(
  {
    items: Type.Array(ref(AuditCheckpoint)),
    nextCursor: nullable(Type.String({ description: 'Null on the last page' })),
    publicKey: Type.String({ description: 'Under which it signs now, as base64url' }),
  },
  { $id: 'AuditCheckpointPage', description: 'A page, the latest checkpoint first' },
)

export const AuditCheckpointListQuery = Type.Object(pageQuery, { additionalProperties: false })
export type AuditCheckpointListQuery = Static<typeof AuditCheckpointListQuery>

export const auditChainModels = [AuditExport, AuditCheckpoint, AuditCheckpointPage]
