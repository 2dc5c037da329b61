import { randomBytes } from 'node:crypto'
import { expect, it } from 'vitest'

import { openSealedText, sealText } from './sealed-text.ts'

const key = randomBytes(32)

it('a sealed text says nothing, and opens under its key as what it was sealed for', () => {
  const sealed = sealText(key, 'JBSWY3DPEHPK3PXP', 'one')

  expect(Buffer.from(sealed, 'base64url').toString('latin1')).not.toContain('JBSWY3DP')
  expect(openSealedText(key, sealed, 'one')).toBe('JBSWY3DPEHPK3PXP')
  expect(sealText(key, 'JBSWY3DPEHPK3PXP', 'one')).not.toBe(sealed)
})

it('a sealed text does not open under another key, for another thing, altered or cut', () => {
  const sealed = sealText(key, 'JBSWY3DPEHPK3PXP', 'one')
  const bytes = Buffer.from(sealed, 'base64url')
  bytes.writeUInt8(bytes.readUInt8(bytes.length - 1) ^ 1, bytes.length - 1)

  expect(() => openSealedText(randomBytes(32), sealed, 'one')).toThrow()
  expect(() => openSealedText(key, sealed, 'two')).toThrow()
  expect(() => openSealedText(key, bytes.toString('base64url'), 'one')).toThrow()
  expect(() => openSealedText(key, sealed.slice(0, 20), 'one')).toThrow()
})
