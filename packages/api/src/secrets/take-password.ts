import { refuseFaults, ruleFault } from '@iltizam/shared/problems'
import { whyNotPassword } from './known-passwords.ts'
import { hashPassword } from './passwords.ts'

/** What is kept of a new password; refuses one that is tried first by who wants to get in. */
export async function takePassword(
  password: string,
  pointer: string,
  { email, name }: { email: string; name: string },
): Promise<string> {
  const fault = whyNotPassword(password, [email, name])
  refuseFaults(fault === null ? [] : [ruleFault(pointer, fault)])
  return hashPassword(password)
}
