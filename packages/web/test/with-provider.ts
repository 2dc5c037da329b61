import { knownProvider } from '@iltizam/api/testing/known-provider'
import { type Fixtures, shareApp } from '@iltizam/api/testing/test'

import { test as base } from './api.ts'

/** The real API, of an instance in which people sign in by an identity provider too. */
export const test = base.extend<{ shared: Fixtures['shared'] }>({
  shared: [
    // biome-ignore lint/correctness/noEmptyPattern: vitest reads the parameter list
    async ({}, use) => shareApp({ signInProvider: knownProvider }, use),
    { scope: 'worker' },
  ],
})
