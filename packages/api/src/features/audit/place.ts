import { Type } from 'typebox'

/** In the trail, as a cursor names it. */
export const Place = Type.Object({
  sequence: Type.Integer({ minimum: 1, maximum: Number.MAX_SAFE_INTEGER }),
})
