import type { ReactNode } from 'react'

import { attributesOf, FieldNotes, type FieldProps } from './field-frame.tsx'
import './choice-group.css'

interface CheckGroupProps<V extends string> extends Omit<FieldProps<readonly V[]>, 'onChange'> {
  onChange: (value: V[]) => void
  options: readonly { value: V; label: ReactNode; hint?: ReactNode }[]
}

/** Any of a few, all in sight. */
export function CheckGroup<V extends string>(props: CheckGroupProps<V>) {
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
            type="checkbox"
            checked={value.includes(option.value)}
            aria-invalid={invalid}
            onChange={({ target }) =>
              onChange(
                options
                  .map((one) => one.value)
                  .filter((one) => (one === option.value ? target.checked : value.includes(one))),
              )
            }
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
