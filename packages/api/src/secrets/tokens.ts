import { createHash, randomBytes } from 'node:crypto'

const bits = 256

/** Nobody guesses it; it goes to its holder and is not kept. */
export const newToken = (): string => randomBytes(bits / 8).toString('base64url')

/** What is kept of a token. It needs no salt: there are too many tokens to try. */
export const tokenSha256 = (token: string): string =>
  createHash('sha256').update(token).digest('hex')

/** For how long a browser is remembered after somebody signed in there. */
export const DEVICE_LASTS = 365 * 24 * 3_600_000
