import { LANGUAGES, type Language } from './vocabulary.ts'

/** Where an identity provider sends people back to, in whatever language they left. */
export const SIGN_IN_ANSWER = '/sign-in-answer'

/** What goes to the provider and comes back: nobody guesses it, and it says in which language to go on. */
export const signInState = (language: Language, token: string): string => `${language}.${token}`

/** The language in which they left; undefined where it says none. */
export const languageOfState = (state: string): Language | undefined =>
  LANGUAGES.find((language) => state.startsWith(`${language}.`))
