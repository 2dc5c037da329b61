import { Problem } from '@iltizam/shared/problems'
import type { Static, TSchema } from 'typebox'
import { Value } from 'typebox/value'

/** An opaque mark of a place in a list: where the last item of a page stands in its order. */
export function encodeCursor(place: unknown): string {
  return Buffer.from(JSON.stringify(place)).toString('base64url')
}

/** The place behind a cursor; a cursor that is not of that form is refused. */
export function decodeCursor<T extends TSchema>(form: T, cursor: string): Static<T> {
  const place = parsed(Buffer.from(cursor, 'base64url').toString())
  if (!Value.Check(form, place)) throw new Problem('invalid-cursor')
  return place
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json)
  } catch {
    return undefined
  }
}
