import type { FieldFault } from '@iltizam/shared/problems'
import { whyNotProse, whyNotSingleLine } from '@iltizam/shared/text-rules'

import { escapePointer } from './schema-fault.ts'

/** What may run over several lines; all other texts are one. */
const PROSE = /\/(?:_about|text|opening|agreed|(?:points|agreedPoints)\/\d+)$/

/** Texts that would deceive a reader or break a page, wherever they stand in a file, names included. */
export function textFaults(value: unknown, pointer = ''): FieldFault[] {
  if (typeof value === 'string') return faultOf(value, pointer)
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, member]) => {
    const at = `${pointer}/${escapePointer(key)}`
    return [...faultOf(key, at), ...textFaults(member, at)]
  })
}

function faultOf(text: string, pointer: string): FieldFault[] {
  const rule = (PROSE.test(pointer) ? whyNotProse : whyNotSingleLine)(text)
  return rule === null ? [] : [{ pointer, rule, detail: rule }]
}
