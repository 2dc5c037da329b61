import { SHORTEST_WITH_FACTOR } from '@iltizam/shared/passwords'
import { ZxcvbnFactory } from '@zxcvbn-ts/core'
import { adjacencyGraphs, dictionary } from '@zxcvbn-ts/language-common'

/** How a password is one of those that are tried first. */
type PasswordFault = 'common-password' | 'from-account'

/** Fewer tries than that are made in a while: a hundred million. */
const fewTries = 10 ** 8

/** What it says after so many characters makes it slower to judge, and no easier to guess. */
const judged = 100

let estimator: ZxcvbnFactory | undefined

/**
 * Why a password is refused, or null: it is on the list of those that people choose, or is made of
 * such, of one piece again and again, or of what is known of its holder. There is no rule of
 * composition (NIST SP 800-63B-4).
 */
export function whyNotPassword(password: string, about: readonly string[]): PasswordFault | null {
  const composed = password.normalize('NFKC')
  if (isOf([...about, ...ourOwn], composed)) return 'from-account'
  // Its lists are unpacked when they are first asked.
  estimator ??= new ZxcvbnFactory({ dictionary, graphs: adjacencyGraphs, maxLength: judged })
  return estimator.check(composed).guesses < fewTries ? 'common-password' : null
}

/** What everybody here knows. */
const ourOwn = ['iltizam', 'التزام']

/** Shorter words are in any text. */
const shortestWord = 3
/** Whether too little is left of it once the words of these texts are taken out, with a second factor too. */
function isOf(texts: readonly string[], password: string): boolean {
  const words = texts.flatMap(wordsIn).filter((word) => word.length >= shortestWord)
  const longestFirst = words.toSorted((a, b) => b.length - a.length)
  const left = longestFirst.reduce((rest, word) => rest.replaceAll(word, ' '), folded(password))
  return left !== folded(password) && [...wordsIn(left).join('')].length < SHORTEST_WITH_FACTOR
}

const folded = (text: string) => text.normalize('NFKC').toLowerCase()
const wordsIn = (text: string) => folded(text).split(/[^\p{L}\p{M}\p{N}]+/u)
