import { expect, it } from 'vitest'

import { sitsAlready } from './seats.ts'

const seat = (personId: string | null, startsOn: string, endsOn: string | null) => ({
  personId,
  startsOn,
  endsOn,
})

it('lets nobody sit twice at once, but again later, and two seats wait for a name', () => {
  const held = [seat('a', '2023-01-01', '2023-03-01'), seat(null, '2023-01-01', null)]
  expect(sitsAlready(seat('a', '2023-02-28', null), held)).toBe(true)
  expect(sitsAlready(seat('a', '2023-03-01', null), held)).toBe(false)
  expect(sitsAlready(seat('b', '2023-01-01', null), held)).toBe(false)
  expect(sitsAlready(seat(null, '2023-01-01', null), held)).toBe(false)
})
