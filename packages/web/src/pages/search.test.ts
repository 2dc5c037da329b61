import { expect, it } from 'vitest'

import { dashboardSearch, momentSearch } from './search.ts'

it('keeps the filters of an address', () => {
  const search = { asOf: '2023-03-28', theme: 't', organization: 'o', q: '12' }
  expect(dashboardSearch({ ...search, state: 'under-way', sort: '-progress' })).toEqual({
    ...search,
    state: 'under-way',
    sort: '-progress',
  })
})

it('takes a state or an order that does not exist for no filter', () => {
  expect(dashboardSearch({ state: 'late', sort: 'colour', q: '' })).toEqual({})
})

it('leaves the day for the API to judge, and all else out', () => {
  expect(momentSearch({ asOf: 'yesterday', sort: 'title' })).toEqual({ asOf: 'yesterday' })
})
