import { Secret, TOTP } from 'otpauth'

/** What a device tells then that was given that key. */
export const codeOf = (secret: string, at: number): string =>
  new TOTP({ secret: Secret.fromBase32(secret) }).generate({ timestamp: at })
