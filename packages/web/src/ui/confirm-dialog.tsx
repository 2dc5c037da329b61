import { type ReactNode, useEffect, useRef } from 'react'

import { Dialog } from './dialog.tsx'
import './button.css'

interface ConfirmDialogProps {
  title: string
  /** What will happen. */
  children: ReactNode
  confirm: string
  cancel: string
  onConfirm: () => void
  onCancel: () => void
}

/** Asks before what cannot be undone. The way back has the focus: a key held down confirms nothing. */
export function ConfirmDialog(props: ConfirmDialogProps) {
  const { title, children, confirm, cancel, onConfirm, onCancel } = props
  const back = useRef<HTMLButtonElement>(null)
  useEffect(() => back.current?.focus(), [])

  return (
    <Dialog title={title} onClose={onCancel}>
      {children}
      <p className="buttons">
        <button type="button" className="button button-primary" onClick={onConfirm}>
          {confirm}
        </button>
        <button ref={back} type="button" className="button" onClick={onCancel}>
          {cancel}
        </button>
      </p>
    </Dialog>
  )
}
