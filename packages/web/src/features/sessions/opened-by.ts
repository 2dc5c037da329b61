import { createContext } from 'react'

import type { Schemas } from '../../api/client.ts'

/** Who opened the screen that is shown, if it needs signing in: it stays theirs until they leave it. */
export const OpenedBy = createContext<Schemas['Account'] | null>(null)
