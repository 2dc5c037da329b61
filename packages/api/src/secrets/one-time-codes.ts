import { randomBytes } from 'node:crypto'
import { CODE_DIGITS, RECOVERY_CODE_LETTERS, RECOVERY_CODES } from '@iltizam/shared/one-time-codes'
import { Secret, TOTP } from 'otpauth'

/** RFC 6238 as every authenticator knows it. */
const period = 30
const secretBytes = 20

const teller = (secret: string, label = '') =>
  new TOTP({
    issuer: 'Iltizam',
    ...{ label, period, digits: CODE_DIGITS },
    algorithm: 'SHA1',
    secret: Secret.fromBase32(secret),
  })

/** What a device tells codes by, in base 32. */
export const newFactorSecret = (): string => new Secret({ size: secretBytes }).base32

/** The same as an address, which a device reads from a picture. */
export const factorUri = (secret: string, account: string): string =>
  teller(secret, account).toString()

/** The half minute of which that is the code: this one, or one beside it; null where it is of none. */
export function stepOfCode(secret: string, code: string, now: Date): number | null {
  const timestamp = now.getTime()
  const delta = teller(secret).validate({ token: code, timestamp, window: 1 })
  return delta === null ? null : Math.floor(timestamp / (period * 1_000)) + delta
}

/** Codes that stand in for a device: of 120 bits, which need no salt and no slow hash. */
export const newRecoveryCodes = (): string[] =>
  Array.from({ length: RECOVERY_CODES }, () =>
    Array.from(randomBytes(RECOVERY_CODE_LETTERS), (byte) => letters[byte % letters.length]).join(
      '',
    ),
  )

/** Base 32, in which no digit looks like a letter; 256 is a multiple of 32, so all are as likely. */
const letters = 'abcdefghijklmnopqrstuvwxyz234567'
