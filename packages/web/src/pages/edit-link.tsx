import { Link, useSearch } from '@tanstack/react-router'
import { type ReactNode, useEffect, useRef } from 'react'

import '../ui/button.css'

interface EditLinkProps {
  /** Which form of the page it opens. */
  edit: string
  children: ReactNode
}

/** Opens a form of the page, steps aside for it, and has the focus again when it closes. */
export function EditLink({ edit, children }: EditLinkProps) {
  const { edit: open } = useSearch({ strict: false })
  const isOpen = open === edit
  const wasOpen = useRef(isOpen)
  const link = useRef<HTMLAnchorElement>(null)

  useEffect(() => {
    if (wasOpen.current && !isOpen) link.current?.focus()
    wasOpen.current = isOpen
  }, [isOpen])

  if (isOpen) return null
  return (
    <Link
      ref={link}
      to="."
      search={(shown) => ({ ...shown, edit })}
      resetScroll={false}
      className="button"
    >
      {children}
    </Link>
  )
}
