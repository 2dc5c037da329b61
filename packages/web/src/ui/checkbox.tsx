import { attributesOf, FieldNotes, type FieldProps } from './field-frame.tsx'
import './option-group.css'

/** Yes or no. */
export function Checkbox(props: FieldProps<boolean>) {
  const { label, value, onChange } = props
  return (
    <div className="field">
      <label className="check">
        <input
          {...attributesOf(props)}
          type="checkbox"
          checked={value}
          onChange={(event) => onChange(event.target.checked)}
        />
        <span>{label}</span>
      </label>
      <FieldNotes {...props} />
    </div>
  )
}
