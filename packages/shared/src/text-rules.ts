/** Why a text of one line is refused. Joiners and marks, which Arabic needs, are kept. */
export type TextFault =
  | 'blank'
  | 'control-character'
  | 'bidi-override'
  | 'unpaired-isolate'
  | 'lone-surrogate'

// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what it looks for
const CONTROL = /[\u0000-\u001f\u007f-\u009f\u2028\u2029]/
const BIDI_OVERRIDE = /[\u202a-\u202e]/
const LONE_SURROGATE = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/
const OPENS_ISOLATE = /[\u2066-\u2068]/
const CLOSES_ISOLATE = '\u2069'
/** Nothing but spaces and characters that are not seen: marks of direction, joiners, isolates. */
const INVISIBLE = /^[\s\p{Default_Ignorable_Code_Point}]*$/u

/** The reason this single-line text may not be stored, or null when it may. */
export function whyNotSingleLine(text: string): TextFault | null {
  if (LONE_SURROGATE.test(text)) return 'lone-surrogate'
  if (CONTROL.test(text)) return 'control-character'
  if (BIDI_OVERRIDE.test(text)) return 'bidi-override'
  if (!isolatesArePaired(text)) return 'unpaired-isolate'
  return INVISIBLE.test(text) ? 'blank' : null
}

/** The same for a text that may run over several lines. */
export const whyNotProse = (text: string): TextFault | null =>
  whyNotSingleLine(text.replaceAll(/\r?\n/g, ' '))

/** An address that may become a link: of the web, and no script, nor one that begins with another's name. */
export function isWebAddress(text: string): boolean {
  if (whyNotSingleLine(text) !== null || !URL.canParse(text)) return false
  const { protocol, username, password } = new URL(text)
  return ['http:', 'https:'].includes(protocol) && username === '' && password === ''
}

function isolatesArePaired(text: string): boolean {
  let open = 0
  for (const character of text) {
    if (OPENS_ISOLATE.test(character)) open += 1
    if (character === CLOSES_ISOLATE) open -= 1
    if (open < 0) return false
  }
  return open === 0
}
