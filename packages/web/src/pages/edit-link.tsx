import { Link, useSearch } from '@tanstack/react-router'
import { type ReactNode, useEffect, useRef } from 'react'

import '../ui/button.css'

interface EditLinkProps {
  /** Which form of the page it opens. */
  edit: string
  children: ReactNode
}

/**
 * Opens a form of the page, steps aside for it, and has the focus again when it closes, unless what the
 * form did has taken it.
 */
export function EditLink({ edit, children }: EditLinkProps) {
  const { edit: open } = useSearch({ strict: false })
  const isOpen = open === edit
  const wasOpen = useRef(isOpen)
  const link = useRef<HTMLAnchorElement>(null)

  useEffect(() => {
    const isFree = document.activeElement === document.body
    if (wasOpen.current && !isOpen && isFree) link.current?.focus()
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
