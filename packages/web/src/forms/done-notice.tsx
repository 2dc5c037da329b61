import { type ReactNode, useEffect, useRef } from 'react'

/** Says what has been done in place of the form that did it; the focus goes there. */
export function DoneNotice({ children }: { children: ReactNode }) {
  const said = useRef<HTMLDivElement>(null)
  useEffect(() => said.current?.focus(), [])

  return (
    <div ref={said} role="status" tabIndex={-1}>
      {children}
    </div>
  )
}
