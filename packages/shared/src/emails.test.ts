import { describe, expect, it } from 'vitest'

import { isEmail } from './emails.ts'

describe('an e-mail address', () => {
  it.each(['a@b', 'nadia.elfassi+ogp@justice.gov.ma', 'ليلى@وزارة.المغرب', 'élise@exemple.org'])(
    'is taken: %s',
    (text) => expect(isEmail(text)).toBe(true),
  )

  it.each([
    ...['', 'a', 'a@', '@b', 'a b@c', 'a@b@c', 'a@b,c@d', 'a@b;c@d', 'A <a@b>', '"a"@b', '(a)a@b'],
    ...['a@b\nBcc: c@d', 'a\u202eb@c', 'a\u061cb@c', `${'a'.repeat(250)}@b.org`],
  ])('is one alone, without anything else: %s', (text) => expect(isEmail(text)).toBe(false))
})
