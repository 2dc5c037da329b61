import { expect, it } from 'vitest'

import { codeKind, inGroups, plainCode } from './one-time-codes.ts'

it.each([
  ['123456', '123456', 'one-time'],
  [' 123 456 ', '123456', 'one-time'],
  ['١٢٣ ٤٥٦', '123456', 'one-time'],
  ['۰۱۲۳۴۵', '012345', 'one-time'],
  ['\u2066ABCD efgh\u2069-ijkl mnop', 'abcdefghijklmnop', 'recovery'],
  ['0bcd efgh ijk1 mnop', 'obcdefghijklmnop', 'recovery'],
  ['ABCD efgh ijkl mnop 2345 67ab', 'abcdefghijklmnop234567ab', 'recovery'],
  ['abcd efgh ijkl mnop 2345', 'abcdefghijklmnop2345', null],
  ['12345', '12345', null],
  ['', '', null],
])('what is typed as %j is compared as %s', (typed, plain, kind) => {
  expect(plainCode(typed)).toBe(plain)
  expect(codeKind(plain)).toBe(kind)
})

it('a code is read in groups of four', () => {
  expect(inGroups('abcdefghijklmnop')).toBe('abcd efgh ijkl mnop')
  expect(inGroups('abcdef')).toBe('abcd ef')
})
