import { FieldFrame, type FieldProps } from './field-frame.tsx'

interface SelectFieldProps<V extends string> extends FieldProps<V | ''> {
  options: readonly { value: V; label: string }[]
  /** The words for no choice; without them there is always one. */
  none?: string
}

/** One of many, in a native select. */
export function SelectField<V extends string>(props: SelectFieldProps<V>) {
  const { value, onChange, options, none } = props
  return (
    <FieldFrame {...props}>
      {(attributes) => (
        <select
          {...attributes}
          value={value}
          onChange={({ target }) =>
            onChange(options.find((option) => option.value === target.value)?.value ?? '')
          }
        >
          {none !== undefined && <option value="">{none}</option>}
          {options.map((option) => (
            <option key={option.value} value={option.value}>
              {option.label}
            </option>
          ))}
        </select>
      )}
    </FieldFrame>
  )
}
