import { type ReactNode, useId } from 'react'

import './error-summary.css'

interface ErrorSummaryProps {
  title: string
  children?: ReactNode
  /** Each leads to its field, where there is one. */
  items: readonly { fieldId: string | undefined; words: string }[]
}

/** Why nothing was sent, announced at once, with a way to each field that is at fault. */
export function ErrorSummary({ title, children, items }: ErrorSummaryProps) {
  const id = useId()
  return (
    <div className="error-summary" role="alert" aria-labelledby={id} tabIndex={-1}>
      <p id={id} className="error-summary-title">
        {title}
      </p>
      {children}
      {items.length > 0 && (
        <ul>
          {items.map(({ fieldId, words }) => (
            <li key={`${fieldId} ${words}`}>
              {fieldId === undefined ? (
                words
              ) : (
                <a
                  href={`#${fieldId}`}
                  onClick={(event) => {
                    event.preventDefault()
                    document.getElementById(fieldId)?.focus()
                  }}
                >
                  {labelOf(fieldId)}
                  {words}
                </a>
              )}
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}

/** As its field is labelled in the page: a rule alone often does not say which one breaks it. */
function labelOf(fieldId: string) {
  const input = document.getElementById(fieldId)
  const label =
    input?.closest('fieldset')?.querySelector('legend') ??
    input?.closest('.field')?.querySelector('label')
  return (
    label && (
      <>
        <strong>{label.firstChild?.textContent?.trim()}</strong>
        {' · '}
      </>
    )
  )
}
