import { useState } from 'react'

import { attributesOf, FieldNotes, type FieldWords } from './field-frame.tsx'
import './option-group.css'
import './pick-list.css'

export interface PickOption {
  value: string
  label: string
  /** Of its label, where that is not the page's. */
  lang?: string | undefined
}

interface PickListProps extends FieldWords {
  /** One of them, or several. */
  kind: 'radio' | 'checkbox'
  options: readonly PickOption[]
  chosen: readonly string[]
  onChange: (chosen: string[]) => void
  /** The words for no choice, where one of them need not be chosen. */
  none?: string
  /** The options that somebody looks for. */
  find: (typed: string) => readonly PickOption[]
  words: { search: string; found: (count: number) => string }
}

/**
 * One or several of many, found by typing a part of a name. What is chosen stays in sight whatever
 * is typed, and nothing is chosen by typing.
 */
export function PickList(props: PickListProps) {
  const { id, label, optional, kind, options, chosen, onChange, none, find, words } = props
  const [typed, setTyped] = useState('')
  const [first] = useState(chosen)
  const { 'aria-describedby': describedBy, 'aria-invalid': invalid } = attributesOf(props)
  const found = find(typed)
  const isFirst = ({ value }: PickOption) => first.includes(value)
  const isShown = (option: PickOption) => found.includes(option) || chosen.includes(option.value)
  const shown = [
    ...options.filter(isFirst),
    ...options.filter((option) => !isFirst(option) && isShown(option)),
  ]

  const toggle = (value: string, isChosen: boolean) => {
    if (kind === 'radio') onChange(value === '' ? [] : [value])
    else onChange(isChosen ? [...chosen, value] : chosen.filter((one) => one !== value))
  }

  return (
    <fieldset className="field option-group pick-list" aria-describedby={describedBy}>
      <legend>
        {label} {optional && <span className="field-optional">{optional}</span>}
      </legend>
      <FieldNotes {...props} />
      <input
        id={id}
        type="search"
        autoComplete="off"
        aria-label={words.search}
        aria-invalid={invalid}
        placeholder={words.search}
        value={typed}
        onChange={(event) => setTyped(event.target.value)}
        onKeyDown={(event) => {
          // Enter looks for something here, and does not send the form.
          if (event.key === 'Enter') event.preventDefault()
        }}
      />
      <p role="status" className="visually-hidden">
        {typed !== '' && words.found(found.length)}
      </p>
      <ul>
        {[...(none ? [{ value: '', label: none }] : []), ...shown].map(({ value, label, lang }) => (
          <li key={value}>
            <label className="check">
              <input
                type={kind}
                name={id}
                checked={value === '' ? chosen.length === 0 : chosen.includes(value)}
                onChange={(event) => toggle(value, event.target.checked)}
              />
              <bdi lang={lang}>{label}</bdi>
            </label>
          </li>
        ))}
      </ul>
    </fieldset>
  )
}
