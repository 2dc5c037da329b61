import { createContext, useContext } from 'react'

/** Who writes here, and how they sign in again where they are; the app provides it. */
export interface Writer {
  /** Who is signed in at this very moment; null: nobody. */
  accountId: () => string | null
  /** Asks them to sign in again, in place; gives whether that very account did. */
  signInAgain: (accountId: string) => Promise<boolean>
}

const NOBODY: Writer = { accountId: () => null, signInAgain: async () => false }

export const WriterContext = createContext(NOBODY)

export const useWriter = () => useContext(WriterContext)
