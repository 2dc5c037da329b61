import { createPrivateKey, createPublicKey, sign, verify } from 'node:crypto'

export interface SigningKey {
  /** As base64url. */
  publicKey: string
  /** Gives the signature as base64url. */
  sign(text: string): string
}

/** What stands before the 32 bytes of a private key, as PKCS #8 wraps one of Ed25519. */
const wrapping = Buffer.from('302e020100300506032b657004220420', 'hex')

/** Signs with Ed25519 under a key made of these 32 bytes. */
export function signingKey(seed: Buffer): SigningKey {
  const key = createPrivateKey({
    key: Buffer.concat([wrapping, seed]),
    format: 'der',
    type: 'pkcs8',
  })
  return {
    publicKey: createPublicKey(key).export({ format: 'jwk' }).x ?? '',
    sign: (text) => sign(null, Buffer.from(text), key).toString('base64url'),
  }
}

/** Whether the text was signed under that public key; false for what is no key or no signature. */
export function isSignedUnder(publicKey: string, text: string, signature: string): boolean {
  try {
    const jwk = { kty: 'OKP', crv: 'Ed25519', x: publicKey }
    const key = createPublicKey({ key: jwk, format: 'jwk' })
    return verify(null, Buffer.from(text), key, Buffer.from(signature, 'base64url'))
  } catch {
    return false
  }
}
