interface ChoiceProps<V extends string> {
  label: string
  /** The words for no choice; without them there is always one. */
  all?: string
  value: V | undefined
  options: readonly { value: V; label: string }[]
  onChange: (value: V | undefined) => void
  className?: string
}

/** One of a few, in a native select. */
export function Choice<V extends string>(props: ChoiceProps<V>) {
  const { label, all, value, options, onChange, className = '' } = props
  return (
    <label className={`field ${className}`}>
      <span>{label}</span>
      <select
        value={value ?? ''}
        onChange={(event) =>
          onChange(options.find((option) => option.value === event.target.value)?.value)
        }
      >
        {all && <option value="">{all}</option>}
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </label>
  )
}
