import { FieldFrame, type FieldProps } from './field-frame.tsx'

interface DateFieldProps extends FieldProps<string> {
  min?: string | undefined
  max?: string | undefined
}

/** A day, as YYYY-MM-DD, or empty; browsers show it as their user is used to. */
export function DateField(props: DateFieldProps) {
  const { value, onChange, min, max } = props
  return (
    <FieldFrame {...props}>
      {(attributes) => (
        <input
          {...attributes}
          {...{ min, max, value }}
          type="date"
          onChange={(event) => onChange(event.target.value)}
        />
      )}
    </FieldFrame>
  )
}
