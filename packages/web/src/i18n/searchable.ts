/** Diacritics of any script, and the tatweel, which only stretches a word. */
const MARKS = /[\p{M}\u0640]/gu
const VARIANTS: readonly (readonly [RegExp, string])[] = [
  [/[أإآٱ]/g, 'ا'],
  [/ى/g, 'ي'],
  [/ؤ/g, 'و'],
  [/ئ/g, 'ي'],
  [/ة/g, 'ه'],
]
const ARABIC_DIGIT = /[\u0660-\u0669]/g

/** The text as people search it: spellings that are taken for one another become the same. */
export function searchable(text: string): string {
  // Composed first: a hamza apart from its letter is a mark, and would leave with the others.
  let plain = text.normalize('NFKC')
  for (const [variant, letter] of VARIANTS) plain = plain.replace(variant, letter)
  return plain
    .normalize('NFKD')
    .replace(MARKS, '')
    .replace(ARABIC_DIGIT, (digit) => String(digit.charCodeAt(0) - 0x660))
    .toLowerCase()
    .trim()
}
