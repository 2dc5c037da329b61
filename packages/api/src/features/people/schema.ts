import { Type } from 'typebox'

import { nullable, Uuid } from '../../http/schema.ts'

const name = Type.String({
  minLength: 1,
  maxLength: 200,
  format: 'single-line',
  description: 'As they are called, in the script they write it in',
})
const honorific = nullable(Type.String({ minLength: 1, maxLength: 60, format: 'single-line' }), {
  description: 'As documents address them, such as السيدة; null: they do not',
})

/** What other representations say of a person. */
export const PersonReference = Type.Object(
  { id: Uuid, name, honorific },
  { $id: 'PersonReference', description: 'Somebody, by their name' },
)

export const personModels = [PersonReference]
