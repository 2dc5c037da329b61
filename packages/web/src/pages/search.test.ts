import { expect, it } from 'vitest'

import { dashboardSearch, momentSearch, signInSearch } from './search.ts'

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

it('leads on from signing in to a page of ours, and nowhere else', () => {
  expect(signInSearch({ return: '/fr/account?asOf=2023-03-28' })).toEqual({
    return: '/fr/account?asOf=2023-03-28',
  })
  for (const wanted of [
    ...[
      '//evil.example/fr',
      '/\\evil.example/fr',
      'https://evil.example/fr',
      'javascript:alert(1)',
    ],
    ...['fr/account', '/de/account', '', ['/fr'], undefined],
  ])
    expect(signInSearch({ return: wanted }), String(wanted)).toEqual({ return: undefined })
})
