import { useId } from 'react'
import './button.css'

interface RefusedButtonProps {
  label: string
  /** What it is said with beside it; the label where undefined. */
  name?: string
  why: string
}

/** A button for what somebody may not do: it can be reached, does nothing, and says why. */
export function RefusedButton({ label, name, why }: RefusedButtonProps) {
  const id = useId()
  return (
    <p className="buttons">
      <button
        type="button"
        className="button"
        aria-disabled="true"
        aria-label={name}
        aria-describedby={id}
      >
        {label}
      </button>
      <span id={id}>{why}</span>
    </p>
  )
}
