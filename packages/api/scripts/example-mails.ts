import type { DemonstrationVisitor } from './demonstration-visitor.ts'
import { keptExamples, type OpenApiExamples } from './kept-examples.ts'

/** The story of the mail that others' stories have queued: kept, as a demonstration has no server. */
export async function exampleMails({
  ask,
  send,
  signIn,
  signOut,
}: DemonstrationVisitor): Promise<OpenApiExamples> {
  const { examples, keep } = keptExamples()
  await signIn('administrator')
  keep('listMails', await ask('/mails?state=kept&limit=2'))
  keep('getMailPreferences', await ask('/account/mail-preferences'))
  const choice = { declined: ['mandate-ended'] }
  const chosen = await send('PUT', '/account/mail-preferences', { body: choice, version: 1 })
  keep('chooseMails', chosen, choice)
  await signOut()
  return examples
}
