import { type Static, Type } from 'typebox'

import { Instant, nullable, pageOf, Uuid, Version } from '../../http/schema.ts'

const name = nullable(Type.String(), {
  description: 'As they are called, in the script they write it in; null: their data was erased',
})
const honorific = nullable(Type.String(), {
  description: 'As documents address them, such as السيدة; null: they do not',
})

export const Person = Type.Object(
  {
    id: Uuid,
    name,
    honorific,
    hasAccount: Type.Boolean({ description: 'Whether an account is theirs, by which to sign in' }),
    erasedAt: nullable(Instant, { description: 'When their data was erased; null: it was not' }),
    getsMail: Type.Boolean({
      description: 'Whether they are written to: an account is theirs, and is not suspended',
    }),
    version: Version,
  },
  { $id: 'Person', description: 'Somebody whom a document names' },
)
export type Person = Static<typeof Person>

/** What other representations say of a person. */
export const PersonReference = Type.Object(
  { id: Uuid, name, honorific },
  { $id: 'PersonReference', description: 'Somebody, by their name' },
)

export const PersonPage = pageOf(Person, 'PersonPage')

export const PersonParams = Type.Object({ personId: Uuid })

const line = (maxLength: number) => Type.String({ minLength: 1, maxLength, format: 'single-line' })

export const NewPerson = Type.Object(
  {
    name: { ...line(200), description: 'As they are called, in the script they write it in' },
    honorific: Type.Optional(
      nullable(line(60), { description: 'As documents address them, such as السيدة' }),
    ),
  },
  {
    $id: 'NewPerson',
    additionalProperties: false,
    description: 'Somebody, as they are called. An account is another matter',
  },
)
export type NewPerson = Static<typeof NewPerson>

export const PersonChange = Type.Partial(NewPerson, {
  $id: 'PersonChange',
  additionalProperties: false,
  description: 'What is to change of a person; what is absent stays as it is',
})
export type PersonChange = Static<typeof PersonChange>

export const personModels = [Person, PersonReference, PersonPage, NewPerson, PersonChange]
