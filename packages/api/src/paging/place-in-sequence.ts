import { Type } from 'typebox'

/** Where an item stands in what only grows at its end, as a cursor names it. */
export const PlaceInSequence = Type.Object({
  sequence: Type.Integer({ minimum: 1, maximum: Number.MAX_SAFE_INTEGER }),
})
