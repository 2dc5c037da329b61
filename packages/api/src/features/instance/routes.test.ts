import { expect } from 'vitest'

import { test } from '../../../test/support/index.ts'

test('an instance says what day it is there, and whether it stands still', async ({ app }) => {
  const answer = (await app.inject('/api/v1/instance')).json()

  expect(answer).toMatchObject({
    today: '2023-03-29',
    timeZone: 'Africa/Casablanca',
    demonstrationDay: '2023-03-29',
    languages: ['ar', 'fr', 'en', 'zgh'],
  })
})
