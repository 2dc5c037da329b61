import { expect, it } from 'vitest'

import { testClock } from '../../test/support/index.ts'
import { momentOf } from './moment.ts'

it('is today, with all that is known, unless the request names another', () => {
  expect(momentOf({}, testClock)).toEqual({ asOf: '2023-03-29', knownAt: undefined })
})

it('is the day and the instant that the request names', () => {
  const query = { asOf: '2022-12-31', knownAt: '2023-04-01T00:00:00+01:00' }
  expect(momentOf(query, testClock)).toEqual({
    asOf: '2022-12-31',
    knownAt: new Date('2023-03-31T23:00:00Z'),
  })
})
