import type { ReactNode } from 'react'

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

/** Asks before what cannot be undone. */
export function ConfirmDialog(props: ConfirmDialogProps) {
  const { title, children, confirm, cancel, onConfirm, onCancel } = props
  return (
    <Dialog title={title} onClose={onCancel}>
      {children}
      <p className="buttons">
        <button type="button" className="button button-primary" onClick={onConfirm}>
          {confirm}
        </button>
        <button type="button" className="button" onClick={onCancel}>
          {cancel}
        </button>
      </p>
    </Dialog>
  )
}
