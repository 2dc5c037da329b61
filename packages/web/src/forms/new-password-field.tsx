import { SHORTEST_PASSWORD } from '@iltizam/shared/passwords'
import { useState } from 'react'

import { useWords } from '../i18n/use-words.ts'
import { Checkbox } from '../ui/checkbox.tsx'
import type { FieldProps } from '../ui/field-frame.tsx'
import { TextField } from '../ui/text-field.tsx'
import type { Fault } from './faults.ts'

/** A password that is being chosen: the rule, how far it is kept, and a look at what was typed. */
export function NewPasswordField(props: FieldProps<string>) {
  const t = useWords()
  const [isShown, setIsShown] = useState(false)
  const missing = missingIn(props.value)

  return (
    <>
      <TextField
        {...props}
        hint={
          <>
            {t('forms:password.rule', { length: SHORTEST_PASSWORD })}{' '}
            <strong>
              {props.value !== '' &&
                (missing > 0
                  ? t('forms:password.missing', { count: missing })
                  : t('forms:password.enough'))}
            </strong>
          </>
        }
        type={isShown ? 'text' : 'password'}
        autoComplete="new-password"
        dir="ltr"
      />
      <Checkbox
        id={`${props.id}-show`}
        label={t('forms:password.show')}
        value={isShown}
        onChange={setIsShown}
      />
    </>
  )
}

/** How many characters it lacks, counted as people do. */
const missingIn = (password: string) => Math.max(0, SHORTEST_PASSWORD - [...password].length)

export const newPasswordFaults = (name: string, password: string): Fault[] =>
  missingIn(password) > 0 ? [{ pointer: `#/${name}`, rule: 'minLength' }] : []
