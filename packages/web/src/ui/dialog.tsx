import { type ReactNode, useEffect, useId, useRef } from 'react'

import './dialog.css'

interface DialogProps {
  title: string
  children: ReactNode
  /** Escape closes it too. */
  onClose: () => void
}

/** A native modal dialog, open as long as it is there; the focus then goes back to where it was. */
export function Dialog({ title, children, onClose }: DialogProps) {
  const id = useId()
  const dialog = useRef<HTMLDialogElement>(null)
  useEffect(() => {
    const shown = dialog.current
    shown?.showModal()
    return () => shown?.close()
  }, [])

  return (
    <dialog
      ref={dialog}
      className="dialog"
      aria-labelledby={id}
      onCancel={(event) => {
        event.preventDefault()
        onClose()
      }}
    >
      <h2 id={id}>{title}</h2>
      {children}
    </dialog>
  )
}
