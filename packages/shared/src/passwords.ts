/** NIST SP 800-63B-4: so many characters where nothing else is asked for, and no rule of composition. */
export const SHORTEST_PASSWORD = 15

/** The same: so many where a second factor is asked for too. */
export const SHORTEST_WITH_FACTOR = 8

/** Far more than 64, which the same asks for at least: longer ones cost time and are worth no more. */
export const LONGEST_PASSWORD = 256

/** How many characters a password has at least, of who has a second factor or not. */
const shortestPassword = (hasSecondFactor: boolean): number =>
  hasSecondFactor ? SHORTEST_WITH_FACTOR : SHORTEST_PASSWORD

/** How many characters a password lacks, counted as people do: a sign that takes two places is one. */
export const missingCharacters = (password: string, hasSecondFactor: boolean): number =>
  Math.max(0, shortestPassword(hasSecondFactor) - [...password].length)
