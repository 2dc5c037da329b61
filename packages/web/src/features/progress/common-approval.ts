import type { Schemas } from '../../api/client.ts'

type Approval = Schemas['Approval']

/** The approval that all reported parts share, said once below them; else null: each says its own. */
export function commonApproval(parts: readonly Schemas['ActivityPart'][]): Approval | null {
  const [first, ...others] = parts.flatMap(({ approval }) => approval ?? [])
  const isCommon = others.every((approval) => JSON.stringify(approval) === JSON.stringify(first))
  return isCommon ? (first ?? null) : null
}
