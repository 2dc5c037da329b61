import { isEmail } from '@iltizam/shared/emails'

import type { Fault } from './faults.ts'

/** What is wrong with an e-mail address as it is typed. */
export function emailFaults(name: string, typed: string): Fault[] {
  const email = typed.trim()
  if (isEmail(email)) return []
  return [{ pointer: `#/${name}`, rule: email === '' ? 'required' : 'format' }]
}
