import { createHash, randomBytes } from 'node:crypto'

const bits = 256

/** Nobody guesses it; it goes to its holder and is not kept. */
export const newToken = (): string => randomBytes(bits / 8).toString('base64url')

/** What is kept of a token. It needs no salt: there are too many tokens to try. */
export const tokenSha256 = (token: string): string =>
  createHash('sha256').update(token).digest('hex')
