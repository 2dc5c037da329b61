/**
 * The approval that all reported parts of a figure share, which is then said once; null where they
 * differ, and each says its own. Parts that nobody has reported have none.
 */
export function commonApproval<T extends object>(
  parts: readonly { approval: T | null }[],
): T | null {
  const [first, ...others] = parts.flatMap(({ approval }) => approval ?? [])
  const isCommon = others.every((approval) => JSON.stringify(approval) === JSON.stringify(first))
  return isCommon ? (first ?? null) : null
}
