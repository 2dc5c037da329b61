import { Problem, type ProblemCode, ruleFault } from '@iltizam/shared/problems'

import { useWords } from '../i18n/use-words.ts'
import type { FieldProps } from '../ui/field-frame.tsx'
import { TextField } from '../ui/text-field.tsx'
import '../ui/button.css'

/** What is wrong with the code that is asked for after somebody has shown who they are. */
const codeRules: Partial<Record<ProblemCode, string>> = {
  'code-required': 'required',
  'wrong-code': 'one-time-code',
}

/** The refusal as one of the code's field; null where it is about something else. */
export function codeRefusal(error: unknown): Problem | null {
  const rule = error instanceof Problem && codeRules[error.code]
  return rule ? new Problem(error.code, error.message, [ruleFault('#/code', rule)]) : null
}

interface CodeFieldProps {
  field: Omit<FieldProps<string>, 'label'>
  isFromDevice: boolean
  onLacking: () => void
}

/** The code of a device, or one that was kept for when it is not there. */
export function CodeField({ field, isFromDevice, onLacking }: CodeFieldProps) {
  const t = useWords()
  if (!isFromDevice) return <TextField {...field} label={t('sessions:recoveryCode')} dir="ltr" />
  return (
    <>
      <TextField
        {...field}
        label={t('sessions:code')}
        hint={t('sessions:codeHint')}
        inputMode="numeric"
        autoComplete="one-time-code"
        dir="ltr"
      />
      <p>
        <button type="button" className="button" onClick={onLacking}>
          {t('sessions:useRecoveryCode')}
        </button>
      </p>
    </>
  )
}
