import { LANGUAGES } from '@iltizam/shared/vocabulary'
import { type Static, Type } from 'typebox'

import { Day, nullable, ref } from '../../http/schema.ts'

export const InstanceProvider = Type.Object(
  { name: Type.String({ description: 'What people call it' }) },
  { $id: 'InstanceProvider', description: 'An identity provider by which people sign in' },
)

export const Instance = Type.Object(
  {
    version: Type.String({ description: 'Of the program' }),
    timeZone: Type.String({ description: 'IANA name; days are days there' }),
    today: Day,
    languages: Type.Array(Type.Enum(LANGUAGES), { description: 'Of its texts and screens' }),
    demonstrationDay: nullable(Day, {
      description: 'The day on which this demonstration stands still; null on a real instance',
    }),
    privacyContact: nullable(Type.String(), {
      description:
        'To whom people write about what is kept of them: an e-mail address, or that of a page; null: to the secretariat',
    }),
    signInProvider: nullable(ref(InstanceProvider), {
      description: 'Null where people sign in here alone',
    }),
  },
  { $id: 'Instance', description: 'An installation of the program' },
)
export type Instance = Static<typeof Instance>

export const instanceModels = [InstanceProvider, Instance]
