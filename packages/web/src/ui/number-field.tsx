import { Minus, Plus } from 'lucide-react'

import { FieldFrame, type FieldProps } from './field-frame.tsx'
import { wholeNumberOf } from './whole-number.ts'
import './number-field.css'

interface NumberFieldProps extends FieldProps<string> {
  min: number
  max: number
  /** Offers buttons that step; their names say by how much. */
  step?: { by: number; from: number; increase: string; decrease: string }
  /** What the number counts, beside it. */
  unit?: string
}

/**
 * A whole number, kept as it is typed: the native number input drops Arabic digits and whatever is
 * not a number yet.
 */
export function NumberField(props: NumberFieldProps) {
  const { value, onChange, min, max, step, unit } = props

  const stepBy = (difference: number, from: number) => {
    const current = wholeNumberOf(value)
    const start = current === null || Number.isNaN(current) ? from : current
    onChange(String(Math.min(max, Math.max(min, start + difference))))
  }

  return (
    <FieldFrame {...props}>
      {(attributes) => (
        <span className="number-field">
          {step && (
            <button
              type="button"
              className="button"
              aria-label={step.decrease}
              title={step.decrease}
              onClick={() => stepBy(-step.by, step.from)}
            >
              <Minus size={18} aria-hidden="true" />
            </button>
          )}
          <input
            {...attributes}
            type="text"
            inputMode="numeric"
            autoComplete="off"
            dir="ltr"
            value={value}
            onChange={(event) => onChange(event.target.value)}
          />
          {unit && <span aria-hidden="true">{unit}</span>}
          {step && (
            <button
              type="button"
              className="button"
              aria-label={step.increase}
              title={step.increase}
              onClick={() => stepBy(step.by, step.from)}
            >
              <Plus size={18} aria-hidden="true" />
            </button>
          )}
        </span>
      )}
    </FieldFrame>
  )
}
