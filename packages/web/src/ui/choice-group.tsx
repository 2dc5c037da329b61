import type { ReactNode } from 'react'

import { attributesOf, FieldNotes, type FieldProps } from './field-frame.tsx'
import './choice-group.css'

interface ChoiceGroupProps<V extends string> extends FieldProps<V | ''> {
  options: readonly { value: V; label: ReactNode; hint?: ReactNode }[]
}

/** One of a few, all in sight; arrow keys choose. The group takes the focus where nothing is chosen. */
export function ChoiceGroup<V extends string>(props: ChoiceGroupProps<V>) {
  const { id, label, optional, value, onChange, options } = props
  const { 'aria-describedby': describedBy, 'aria-invalid': invalid } = attributesOf(props)

  return (
    <fieldset className="field choice-group" aria-describedby={describedBy}>
      <legend>
        {label} {optional && <span className="field-optional">{optional}</span>}
      </legend>
      <FieldNotes {...props} />
      {options.map((option, index) => (
        <label key={option.value} className="check">
          <input
            id={index === 0 ? id : undefined}
            type="radio"
            name={id}
            value={option.value}
            checked={option.value === value}
            aria-invalid={invalid}
            onChange={() => onChange(option.value)}
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
