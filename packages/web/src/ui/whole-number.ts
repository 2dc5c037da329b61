const ARABIC_DIGIT = /[\u0660-\u0669]/g

/** What was typed as a whole number, in digits of either kind; null where nothing was, else NaN. */
export function wholeNumberOf(typed: string): number | null {
  const digits = typed.trim().replace(ARABIC_DIGIT, (digit) => String(digit.charCodeAt(0) - 0x660))
  if (digits === '') return null
  return /^-?\d{1,15}$/.test(digits) ? Number(digits) : Number.NaN
}
