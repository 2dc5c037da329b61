import {
  missingCharacters,
  SHORTEST_PASSWORD,
  SHORTEST_WITH_FACTOR,
} from '@iltizam/shared/passwords'
import { useState } from 'react'

import { useWords } from '../i18n/use-words.ts'
import { Checkbox } from '../ui/checkbox.tsx'
import type { FieldProps } from '../ui/field-frame.tsx'
import { TextField } from '../ui/text-field.tsx'
import type { Fault } from './faults.ts'

/** What is asked for at signing in besides the password; of who comes by a link it is not known. */
export type Besides = 'nothing' | 'code' | 'unknown'

interface NewPasswordFieldProps extends FieldProps<string> {
  besides: Besides
}

/** A password that is being chosen: the rule, how far it is kept, and a look at what was typed. */
export function NewPasswordField({ besides, ...field }: NewPasswordFieldProps) {
  const t = useWords()
  const rule = useRule(besides)
  const howFar = useHowFar(besides)
  const [isShown, setIsShown] = useState(false)

  return (
    <>
      <TextField
        {...field}
        hint={
          <>
            {rule} <strong>{howFar(field.value)}</strong>
          </>
        }
        type={isShown ? 'text' : 'password'}
        autoComplete="new-password"
        dir="ltr"
      />
      <Checkbox
        id={`${field.id}-show`}
        label={t('forms:password.show')}
        value={isShown}
        onChange={setIsShown}
      />
    </>
  )
}

/** How long it has to be, for whom and why. */
function useRule(besides: Besides): string {
  const t = useWords()
  const lengths = { length: SHORTEST_WITH_FACTOR, alone: SHORTEST_PASSWORD }
  if (besides === 'code') return t('forms:password.ruleWithFactor', lengths)
  if (besides === 'unknown') return t('forms:password.ruleByLink', lengths)
  const rule = t('forms:password.rule', { length: SHORTEST_PASSWORD })
  return `${rule} ${t('forms:password.why', { length: SHORTEST_WITH_FACTOR })}`
}

function useHowFar(besides: Besides) {
  const t = useWords()
  return (password: string): string => {
    if (password === '') return ''
    const count = missingIn(password, besides)
    if (count > 0) return t('forms:password.missing', { count })
    const isEnoughAlone = besides !== 'unknown' || missingIn(password, 'nothing') === 0
    return t(isEnoughAlone ? 'forms:password.enough' : 'forms:password.withFactorOnly')
  }
}

/** As far as the form can tell; the API knows whether a second factor is asked for. */
const missingIn = (password: string, besides: Besides) =>
  missingCharacters(password, besides !== 'nothing')

export const newPasswordFaults = (name: string, password: string, besides: Besides): Fault[] =>
  missingIn(password, besides) > 0 ? [{ pointer: `#/${name}`, rule: 'minLength' }] : []
