import type { Schemas } from './client.ts'

/** Whether that field was made up to illustrate, and is no fact of a source. */
export function isIllustrative(
  provenance: readonly Schemas['Provenance'][],
  field: string,
): boolean {
  return provenance.some((one) => one.field === field && one.kind === 'illustrative')
}

/** Whether it was made up of any of them. */
export function isAnyIllustrative(
  items: readonly { provenance: readonly Schemas['Provenance'][] }[],
  field: string,
): boolean {
  return items.some(({ provenance }) => isIllustrative(provenance, field))
}
