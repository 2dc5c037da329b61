import { useLocation } from '@tanstack/react-router'
import { useEffect, useRef } from 'react'

/** Where the screen changes as a whole, readers and keyboards start at its content. */
export function useFocusOnNavigation() {
  const main = useRef<HTMLElement>(null)
  const pathname = useLocation({ select: (location) => location.pathname })
  const shown = useRef(pathname)

  useEffect(() => {
    if (shown.current === pathname) return
    shown.current = pathname
    main.current?.focus({ preventScroll: true })
  }, [pathname])

  return main
}
