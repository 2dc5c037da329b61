import { useEffect, useRef } from 'react'

import './field.css'

interface SearchFieldProps {
  label: string
  value: string | undefined
  onChange: (value: string | undefined) => void
}

/** Asked when it is left, or by Enter: the address leads only when it changes elsewhere. */
export function SearchField({ label, value = '', onChange }: SearchFieldProps) {
  const input = useRef<HTMLInputElement>(null)
  useEffect(() => {
    if (input.current && input.current !== document.activeElement) input.current.value = value
  }, [value])
  const settle = (typed: string) => {
    if (typed !== value) onChange(typed === '' ? undefined : typed)
  }

  return (
    <label className="field">
      <span>{label}</span>
      <input
        ref={input}
        type="search"
        dir="auto"
        maxLength={100}
        defaultValue={value}
        onChange={({ target }) => target.value === '' && settle('')}
        onBlur={({ target }) => settle(target.value.trim())}
        onKeyDown={({ key, currentTarget }) => {
          if (key === 'Enter') settle(currentTarget.value.trim())
        }}
      />
    </label>
  )
}
