import { hkdfSync } from 'node:crypto'

/** What keys are for: one that is known tells nothing of another. */
type Purpose = 'audit-checkpoint' | 'second-factor' | 'provider-sign-in'

/** What this installation alone knows, and whatever is signed or hidden in it rests on. */
export interface InstanceSecret {
  /** 32 bytes for one purpose, the same at every start. */
  derive(purpose: Purpose): Buffer
  /** By it the database tells this secret from another one; nobody gets from it to the secret. */
  fingerprint: string
}

export const SECRET_BYTES = 32

export function instanceSecret(key: Buffer): InstanceSecret {
  const derive = (purpose: string) =>
    Buffer.from(hkdfSync('sha256', key, '', `iltizam ${purpose}`, SECRET_BYTES))
  return { derive, fingerprint: derive('fingerprint').toString('hex') }
}

/** The bytes that somebody wrote as 64 hexadecimal digits, or as base64url; undefined if not these. */
export function readSecretKey(text: string): Buffer | undefined {
  if (/^[\da-f]{64}$/i.test(text)) return Buffer.from(text, 'hex')
  return /^[\w-]{43}=?$/.test(text) ? Buffer.from(text, 'base64url') : undefined
}
