import { knownProvider } from '@iltizam/api/testing/known-provider'
import { type Fixtures, shareApp } from '@iltizam/api/testing/test'

import { test as base } from './api.ts'

/** The real API, of an instance that is no demonstration, in which people sign in by an identity provider too. */
export const test = base.extend<{ shared: Fixtures['shared'] }>({
  shared: [
    // biome-ignore lint/correctness/noEmptyPattern: vitest reads the parameter list
    async ({}, use) =>
      shareApp(
        {
          instance: { timeZone: 'Africa/Casablanca', demonstrationDay: null },
          signInProvider: knownProvider,
        },
        use,
      ),
    { scope: 'worker' },
  ],
})
