import type { ReactNode } from 'react'

import './button.css'

interface SubmitButtonProps {
  children: ReactNode
  /** What it says while it is at work. */
  sending: string
  isSending: boolean
}

/** Sends its form. While that is under way it says so, keeps the focus and does nothing more. */
export function SubmitButton({ children, sending, isSending }: SubmitButtonProps) {
  return (
    <button
      type="submit"
      className="button button-primary"
      aria-disabled={isSending || undefined}
      onClick={(event) => {
        if (isSending) event.preventDefault()
      }}
    >
      {isSending ? sending : children}
    </button>
  )
}
