import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto'

const cipher = 'aes-256-gcm'
const nonceBytes = 12
const tagBytes = 16

/**
 * A text that nobody reads without the key, as base64url. It opens only as what it was sealed for:
 * moved to another row it is worth nothing.
 */
export function sealText(key: Buffer, text: string, sealedFor: string): string {
  const nonce = randomBytes(nonceBytes)
  const sealing = createCipheriv(cipher, key, nonce).setAAD(Buffer.from(sealedFor))
  const sealed = Buffer.concat([sealing.update(text, 'utf8'), sealing.final()])
  return Buffer.concat([nonce, sealing.getAuthTag(), sealed]).toString('base64url')
}

/** What was sealed; throws where it was under another key, for something else, or altered. */
export function openSealedText(key: Buffer, sealedText: string, sealedFor: string): string {
  const bytes = Buffer.from(sealedText, 'base64url')
  const [nonce, tag] = [
    bytes.subarray(0, nonceBytes),
    bytes.subarray(nonceBytes).subarray(0, tagBytes),
  ]
  const opening = createDecipheriv(cipher, key, nonce, { authTagLength: tagBytes })
    .setAAD(Buffer.from(sealedFor))
    .setAuthTag(tag)
  const text = [opening.update(bytes.subarray(nonceBytes + tagBytes)), opening.final()]
  return Buffer.concat(text).toString('utf8')
}
