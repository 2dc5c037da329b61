import { isWeight } from '@iltizam/shared/weights'

const ARABIC_DIGIT = /[\u0660-\u0669]/g
/** The comma of French, the separator of Arabic, and the point. */
const DECIMAL_SEPARATOR = /[,\u066b]/

/** A weight as people write it, '2,5' or '٢٫٥', as the API reads it; null where it is none. */
export function typedWeightOf(typed: string): string | null {
  const decimal = typed
    .trim()
    .replace(ARABIC_DIGIT, (digit) => String(digit.charCodeAt(0) - 0x660))
    .replace(DECIMAL_SEPARATOR, '.')
  return isWeight(decimal) ? decimal : null
}
