import type { ReactNode } from 'react'

import './field.css'

/** What every field has around its input. */
export interface FieldWords {
  id: string
  label: string
  hint?: ReactNode
  /** What is wrong with it, in words. */
  error?: string | undefined
  /** The word for what may be left empty. */
  optional?: string | undefined
}

/** A field and what stands in it, as typed: also what is not right yet. */
export interface FieldProps<V> extends FieldWords {
  value: V
  onChange: (value: V) => void
}

interface FieldFrameProps extends FieldWords {
  children: (attributes: InputAttributes) => ReactNode
}

/** A label, its hint and its error around an input, which names them to those who do not see them. */
export function FieldFrame(props: FieldFrameProps) {
  const { id, label, optional, children } = props
  return (
    <div className="field">
      <label htmlFor={id}>
        {label} {optional && <span className="field-optional">{optional}</span>}
      </label>
      <FieldNotes {...props} />
      {children(attributesOf(props))}
    </div>
  )
}

type Noted = Pick<FieldWords, 'id' | 'hint' | 'error'>

/** The hint and the error, which the input's `aria-describedby` names. */
export function FieldNotes({ id, hint, error }: Noted) {
  return (
    <>
      {hint && (
        <p id={`${id}-hint`} className="field-hint">
          {hint}
        </p>
      )}
      {error && (
        <p id={`${id}-error`} className="field-error">
          {error}
        </p>
      )}
    </>
  )
}

export interface InputAttributes {
  id: string
  'aria-describedby': string | undefined
  'aria-invalid': true | undefined
}

/** Of the input itself: how it is told of its hint and its error. */
export function attributesOf({ id, hint, error }: Noted): InputAttributes {
  const notes = [hint ? `${id}-hint` : '', error ? `${id}-error` : ''].filter(Boolean)
  return {
    id,
    'aria-describedby': notes.length > 0 ? notes.join(' ') : undefined,
    'aria-invalid': error ? true : undefined,
  }
}
