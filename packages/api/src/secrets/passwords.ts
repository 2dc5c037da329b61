import { randomBytes } from 'node:crypto'
import { hash, verify } from '@node-rs/argon2'

/** Argon2id at the cost that OWASP asks for: 19 MiB, two passes, one lane. */
const cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const

export const hashPassword = (password: string): Promise<string> =>
  hash(password.normalize('NFKC'), cost)

/** Nobody's: comparing with it takes as long as with somebody's. */
const nobodys = hashPassword(randomBytes(32).toString('base64url'))

/** Whether the password is the one; takes as long where there is none to compare with. */
export async function isPassword(
  passwordHash: string | null | undefined,
  password: string,
): Promise<boolean> {
  const isRight = await verify(passwordHash ?? (await nobodys), password.normalize('NFKC'))
  return isRight && Boolean(passwordHash)
}

/** For an account that somebody else sets up: as strong as a token, and possible to type. */
export const newPassword = (): string =>
  (randomBytes(15).toString('hex').match(/.{6}/g) ?? []).join('-')
