import { describe, expect, it } from 'vitest'

import { whyNotPassword } from './known-passwords.ts'

const about = ['nadia.elfassi@justice.example', 'نادية الفاسي']

describe('a password', () => {
  it.each([
    'passwordpassword',
    'P@ssw0rdP@ssw0rd',
    'password12345678',
    '123456789012345',
    'qwertyuiopasdfg',
    'aaaaaaaaaaaaaaa',
    'abcdefghijklmnopqrstuvwxyz',
    ' '.repeat(15),
    'iloveyouiloveyou',
    'x'.repeat(256),
    // As a keyboard of full width writes it.
    'ｐａｓｓｗｏｒｄｐａｓｓｗｏｒｄ',
  ])('that is tried first is refused: %s', (password) => {
    expect(whyNotPassword(password, about)).toBe('common-password')
  })

  it.each([
    'nadia.elfassi@justice.example',
    'Nadia.Elfassi@Justice.Example',
    'elfassielfassi1',
    'نادية الفاسي نادية الفاسي',
    'iltizam-iltizam',
  ])('made of what the account says is refused: %s', (password) => {
    expect(whyNotPassword(password, about)).toBe('from-account')
  })

  it.each([
    'correct horse battery staple',
    'ممر آخر من الكلمات',
    'كلمات متفرقة لا يعرفها غيري',
    'trois chats bleus dans le jardin',
    'uzkqmwvbhtgrnpy',
    '٥٨٢٠٩٣١٧٤٦٦٠٢٩١',
  ])('that nobody tries is taken, of whatever it is made: %s', (password) => {
    expect(whyNotPassword(password, about)).toBe(null)
  })
})
