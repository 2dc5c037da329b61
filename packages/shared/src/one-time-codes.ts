/** How many digits a device tells. */
export const CODE_DIGITS = 6

/** 24 letters of 5 bits: a secret of 112 or more needs no salt and no slow hash (NIST SP 800-63B). */
export const RECOVERY_CODE_LETTERS = 24

/** So many are given at once. */
export const RECOVERY_CODES = 10

/** The longest that somebody types, with spaces between the groups. */
export const LONGEST_CODE = 64

const eastern = /[\u0660-\u0669\u06f0-\u06f9]/g
const digitOf = (digit: string) => String((digit.codePointAt(0) ?? 0) & 0xf)

/**
 * A code as it is compared, of what somebody typed or pasted: in whichever digits, in groups or not.
 * A 0 or 1 among letters was read for an o or l.
 */
export function plainCode(typed: string): string {
  const latin = typed.replace(eastern, digitOf).toLowerCase()
  const plain = latin.replace(/[^a-z0-9]/g, '')
  return /[a-z]/.test(plain) ? plain.replaceAll('0', 'o').replaceAll('1', 'l') : plain
}

const shapes = {
  'one-time': new RegExp(`^\\d{${CODE_DIGITS}}$`),
  // Those of 16 letters were given before, and are good as long as they are kept.
  recovery: new RegExp(`^(?:[a-z2-7]{16}|[a-z2-7]{${RECOVERY_CODE_LETTERS}})$`),
}

/** What a code as it is compared can be; null where it is none. */
export function codeKind(plain: string): keyof typeof shapes | null {
  if (shapes['one-time'].test(plain)) return 'one-time'
  return shapes.recovery.test(plain) ? 'recovery' : null
}

/** In groups of four, as people read and type it. */
export const inGroups = (code: string): string => (code.match(/.{1,4}/g) ?? []).join(' ')
