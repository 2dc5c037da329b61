import type { Schemas } from './client.ts'

/** Whether that field was made up to illustrate, and is no fact of a source. */
export function isIllustrative(
  provenance: readonly Schemas['Provenance'][],
  field: string,
): boolean {
  return provenance.some((one) => one.field === field && one.kind === 'illustrative')
}
