import { Copy } from 'lucide-react'
import { useState } from 'react'

import './button.css'

interface CopyButtonProps {
  text: string
  label: string
  /** Announced, and shown, once the text is on the clipboard. */
  done: string
  /** Where the browser refuses its clipboard. */
  failed: string
}

export function CopyButton({ text, label, done, failed }: CopyButtonProps) {
  const [outcome, setOutcome] = useState('')

  const copy = async () => {
    try {
      await navigator.clipboard.writeText(text)
      setOutcome(done)
    } catch {
      setOutcome(failed)
    }
  }

  return (
    <span className="copy no-print">
      <button type="button" className="button" onClick={copy}>
        <Copy size={16} aria-hidden="true" /> {label}
      </button>
      <span role="status" className="small soft">
        {outcome}
      </span>
    </span>
  )
}
