import type { ReactNode } from 'react'

/** A cell of a column of figures; its label stands beside it where the table reads as cards. */
export function Amount({ label, children }: { label: string; children: ReactNode }) {
  return (
    <td className="amount" data-label={label}>
      {children}
    </td>
  )
}
