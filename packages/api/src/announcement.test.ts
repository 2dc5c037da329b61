import { expect, it } from 'vitest'

import { announcement } from './announcement.ts'
import { operatorWords } from './i18n/operator-words.ts'

const running = {
  url: 'http://localhost:3000',
  hasWeb: true,
  demonstrationDay: '2023-03-29',
  dataDir: '/srv/iltizam',
}

it('gives every address that somebody may want to open', () => {
  const text = announcement(running, operatorWords('en'))

  for (const path of ['/ar', '/fr', '/en', '/docs', '/api/v1/openapi.json', '/health/ready'])
    expect(text).toContain(`  http://localhost:3000${path} `)
  expect(text).toContain('standing still on 2023-03-29')
  expect(text).toContain('The data are in: /srv/iltizam')
})

it('gives no page that has not been built, and says so', () => {
  const text = announcement({ ...running, hasWeb: false }, operatorWords('fr'))

  expect(text).not.toContain('http://localhost:3000/fr ')
  expect(text).toContain('seule l’API fonctionne')
})

it('calls a real instance no demonstration', () => {
  const text = announcement(
    { ...running, demonstrationDay: null, dataDir: undefined },
    operatorWords('en'),
  )

  expect(text).not.toContain('demonstration')
  expect(text).toContain('DATABASE_URL')
})

it('keeps an address whole in an Arabic sentence', () => {
  const text = announcement(running, operatorWords('ar'))

  expect(text).toContain('  http://localhost:3000/ar ')
  expect(text).toContain('\u2068/srv/iltizam\u2069')
})
