import { useLocation, useNavigate, useRouter, useSearch } from '@tanstack/react-router'
import { type ReactNode, useEffect, useId, useRef } from 'react'

import type { StructureSearch } from './structure-search.ts'
import './form-panel.css'

interface FormPanelProps {
  /** The link that opens it names it too. */
  edit: string
  title: string
  children: (close: () => void) => ReactNode
}

/** A form of the page while it is open; its heading takes the focus. */
export function FormPanel({ edit, title, children }: FormPanelProps) {
  const { edit: open } = useSearch({ strict: false })
  const navigate = useNavigate()
  const router = useRouter()
  const pathname = useLocation({ select: (location) => location.pathname })
  if (open !== edit) return null
  const close = () => {
    // Meanwhile somebody may have gone on to another page, or to another form of this one.
    if (router.latestLocation.pathname !== pathname) return
    const search = (shown: StructureSearch) =>
      shown.edit === edit ? { ...shown, edit: undefined } : shown
    void navigate({ to: '.', search, resetScroll: false })
  }
  return <OpenPanel title={title}>{children(close)}</OpenPanel>
}

function OpenPanel({ title, children }: { title: string; children: ReactNode }) {
  const id = useId()
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus(), [])

  return (
    <section className="form-panel" aria-labelledby={id}>
      <h2 id={id} ref={heading} tabIndex={-1}>
        {title}
      </h2>
      {children}
    </section>
  )
}
