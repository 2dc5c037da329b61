import { ArrowRight } from 'lucide-react'
import type { ReactNode } from 'react'

import './change.css'

interface ChangeProps {
  from: ReactNode
  to: ReactNode
  /** The same in words. */
  label: string
}

/** From one figure to another, in the reading direction. */
export function Change({ from, to, label }: ChangeProps) {
  return (
    <p className="change">
      <span className="visually-hidden">{label}</span>
      <span aria-hidden="true" className="change-from">
        {from}
      </span>
      <ArrowRight aria-hidden="true" className="change-arrow" />
      <span aria-hidden="true" className="change-to">
        {to}
      </span>
    </p>
  )
}
