import { FieldFrame, type FieldProps } from './field-frame.tsx'

interface TextAreaProps extends FieldProps<string> {
  rows?: number
  /** Of what is typed, where it is not the page's. */
  dir?: 'ltr' | 'rtl' | 'auto' | undefined
  lang?: string | undefined
}

/** A text of several lines; it grows with what is typed. */
export function TextArea(props: TextAreaProps) {
  const { value, onChange, rows = 3, dir, lang } = props
  return (
    <FieldFrame {...props}>
      {(attributes) => (
        <textarea
          {...attributes}
          {...{ rows, dir, lang, value }}
          onChange={(event) => onChange(event.target.value)}
        />
      )}
    </FieldFrame>
  )
}
