import { createHash, randomBytes } from 'node:crypto'

const bits = 256

/** Nobody guesses it; it goes to its holder and is not kept. */
export const newToken = (): string => randomBytes(bits / 8).toString('base64url')

/** By which a key is told from other secrets, where one is found that was left lying about. */
const keyPrefix = 'iltz_'

/** What a key of ours looks like. */
export const KEY_PATTERN = new RegExp(`^${keyPrefix}[A-Za-z0-9_-]{43}$`)

/** A system's key, with its beginning, by which people tell one from another. */
export function newKeyToken(): { token: string; beginning: string } {
  const token = `${keyPrefix}${newToken()}`
  return { token, beginning: token.slice(0, keyPrefix.length + 6) }
}

/** What is kept of a token. It needs no salt: there are too many tokens to try. */
export const tokenSha256 = (token: string): string =>
  createHash('sha256').update(token).digest('hex')

/** For how long a browser is remembered after somebody signed in there. */
export const DEVICE_LASTS = 365 * 24 * 3_600_000
