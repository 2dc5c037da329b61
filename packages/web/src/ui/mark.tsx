import type { ReactNode } from 'react'

import './mark.css'

/** A word or two beside a text that says how far it can be trusted. */
export function Mark({ children }: { children: ReactNode }) {
  return <small className="mark">{children}</small>
}
