import type { InputHTMLAttributes, ReactNode } from 'react'

import { attributesOf, FieldNotes, type FieldWords } from './field-frame.tsx'
import './option-group.css'

export interface Option<V extends string> {
  value: V
  label: ReactNode
  hint?: ReactNode
}

interface OptionGroupProps<V extends string> extends FieldWords {
  options: readonly Option<V>[]
  /** What makes an input of an option, and whether it is chosen. */
  input: (value: V) => InputHTMLAttributes<HTMLInputElement>
}

/** A few options, all in sight, with what is chosen of them. */
export function OptionGroup<V extends string>(props: OptionGroupProps<V>) {
  const { id, label, optional, options, input } = props
  const { 'aria-describedby': describedBy, 'aria-invalid': invalid } = attributesOf(props)

  return (
    <fieldset className="field option-group" aria-describedby={describedBy}>
      <legend>
        {label} {optional && <span className="field-optional">{optional}</span>}
      </legend>
      <FieldNotes {...props} />
      {options.map((option, index) => (
        <label key={option.value} className="check">
          <input
            {...input(option.value)}
            id={index === 0 ? id : undefined}
            aria-invalid={invalid}
          />
          <span>
            {option.label}
            {option.hint && <small>{option.hint}</small>}
          </span>
        </label>
      ))}
    </fieldset>
  )
}
