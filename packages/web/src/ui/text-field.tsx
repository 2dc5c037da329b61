import { FieldFrame, type FieldProps } from './field-frame.tsx'

interface TextFieldProps extends FieldProps<string> {
  type?: 'text' | 'email' | 'password' | 'url'
  autoComplete?: string
  /** Which keys a phone shows. */
  inputMode?: 'numeric' | 'decimal'
  /** Of what is typed, where it is not the page's: an address reads left to right. */
  dir?: 'ltr' | 'rtl' | 'auto' | undefined
  lang?: string | undefined
}

/** A text of one line. */
export function TextField(props: TextFieldProps) {
  const { value, onChange, type = 'text', autoComplete = 'off', inputMode, dir, lang } = props
  return (
    <FieldFrame {...props}>
      {(attributes) => (
        <input
          {...attributes}
          {...{ type, autoComplete, inputMode, dir, lang, value }}
          onChange={(event) => onChange(event.target.value)}
        />
      )}
    </FieldFrame>
  )
}
