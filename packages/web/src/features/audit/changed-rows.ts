import { LANGUAGES } from '@iltizam/shared/vocabulary'

import type { Schemas } from '../../api/client.ts'
import { FIELDS, stepsOf } from './field-words.ts'

type Row = Schemas['AuditDifference']

/**
 * The fields that an event changed, as people read them: a text and how far it can be trusted stand
 * together, and what people know comes before what only programs do.
 */
export function changedRows({ difference, before, after }: Schemas['AuditEvent']): Row[] {
  const rows = new Map<string, Row>()
  for (const change of difference) {
    const field = translationIn(change.field)
    if (field === undefined) rows.set(change.field, change)
    else rows.set(field, { field, before: valueAt(before, field), after: valueAt(after, field) })
  }
  return [...rows.values()].toSorted((one, other) => rank(one) - rank(other))
}

const TRANSLATION = new RegExp(`^(.*/(?:${LANGUAGES.join('|')}))/(?:text|state)$`)
const translationIn = (pointer: string) => TRANSLATION.exec(pointer)?.[1]

function valueAt(whole: object | null, pointer: string): unknown {
  return stepsOf(pointer).reduce<unknown>(
    (value, step) => (value as Record<string, unknown> | null | undefined)?.[step],
    whole,
  )
}

const KNOWN: readonly string[] = FIELDS
const rank = ({ field }: Row) => {
  const place = KNOWN.indexOf(stepsOf(field)[0] ?? '')
  return place === -1 ? KNOWN.length : place
}
