import { createContext } from 'react'

/** The instance's time zone (IANA); undefined while it is not known: then the reader's. */
export const TimeZoneContext = createContext<string | undefined>(undefined)
