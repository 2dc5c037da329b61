import type { FieldFault } from '@iltizam/shared/problems'
import { whyNotSingleLine } from '@iltizam/shared/text-rules'

import { escapePointer } from './schema-fault.ts'

/** Texts that would deceive a reader or break a page, wherever they stand in a file. */
export function textFaults(value: unknown, pointer = ''): FieldFault[] {
  if (typeof value === 'string') {
    const rule = whyNotSingleLine(value)
    return rule === null ? [] : [{ pointer, rule, detail: rule }]
  }
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, member]) =>
    textFaults(member, `${pointer}/${escapePointer(key)}`),
  )
}
