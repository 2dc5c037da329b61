import { isSame } from './difference.ts'
import { isLocalizedText, rewritten } from './localized-text.ts'

/** What an edit comes to. */
export interface Edit<T> {
  /** The whole as it will be. */
  result: T
  /** What changes of it, as it was … */
  before: Partial<T>
  /** … and as it will be. */
  after: Partial<T>
}

/**
 * What a change comes to; null where all stays as it is. What it does not name is left alone, and
 * null is a value. A text that is rewritten leaves its other languages stale.
 */
export function editOf<T extends object>(present: T, change: Partial<T>): Edit<T> | null {
  const before: Partial<T> = {}
  const after: Partial<T> = {}
  for (const key of Object.keys(change) as (keyof T)[]) {
    const wanted = asRewritten(present[key], change[key])
    if (isSame(present[key], wanted)) continue
    before[key] = present[key]
    after[key] = wanted as T[keyof T] // A text that is rewritten is a text.
  }
  return Object.keys(after).length === 0
    ? null
    : { result: { ...present, ...after }, before, after }
}

const asRewritten = (present: unknown, wanted: unknown): unknown =>
  isLocalizedText(present) && isLocalizedText(wanted) ? rewritten(present, wanted) : wanted
