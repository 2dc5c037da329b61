import { type ReactNode, useState } from 'react'

import { useWords } from '../i18n/use-words.ts'
import { ConfirmDialog } from '../ui/confirm-dialog.tsx'
import { useAct } from './use-act.ts'
import '../ui/button.css'

interface ConfirmedActionProps {
  /** On the button. */
  label: string
  title: string
  /** What it will do, in words. */
  children: ReactNode
  confirm: string
  onConfirm: () => Promise<unknown>
}

/** A button that asks first, does something, and says if it was refused. */
export function ConfirmedAction(props: ConfirmedActionProps) {
  const { label, title, children, confirm, onConfirm } = props
  const t = useWords()
  const [isAsking, setIsAsking] = useState(false)
  const { act, isActing, refusal } = useAct()

  return (
    <div className="buttons">
      <button
        type="button"
        className="button"
        aria-disabled={isActing || undefined}
        onClick={() => setIsAsking(!isActing)}
      >
        {label}
      </button>
      {refusal && <p role="alert">{refusal}</p>}
      {isAsking && (
        <ConfirmDialog
          title={title}
          confirm={confirm}
          cancel={t('forms:no')}
          onConfirm={() => {
            setIsAsking(false)
            void act(onConfirm)
          }}
          onCancel={() => setIsAsking(false)}
        >
          {children}
        </ConfirmDialog>
      )}
    </div>
  )
}
