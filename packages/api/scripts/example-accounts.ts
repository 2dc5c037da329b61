import type { DemonstrationVisitor } from './demonstration-visitor.ts'
import { keptExamples, type OpenApiExamples } from './kept-examples.ts'

/** The story of an auditor: let in, given another office, suspended, and let in again. */
export async function exampleAccounts({
  ask,
  send,
  signIn,
  signOut,
}: DemonstrationVisitor): Promise<OpenApiExamples> {
  const { examples, keep } = keptExamples()
  await signIn('administrator')
  const invitation = {
    email: 'samira.alaoui@example.org',
    language: 'ar',
    name: 'سميرة العلوي',
    offices: ['auditor'],
  }
  const sent = await send<{ accountId: string }>('POST', '/invitations', { body: invitation })
  keep('inviteAccount', sent, invitation)
  const account = `/accounts/${sent.accountId}`
  const change = async (
    operationId: string,
    method: 'POST' | 'PUT',
    path: string,
    request: { body: object; version: number },
  ) => keep(operationId, await send(method, `${account}${path}`, request), request.body)

  const offices = { offices: ['secretariat'], reason: 'عينت في كتابة الحكومة المنفتحة' }
  await change('setAccountOffices', 'PUT', '/offices', { body: offices, version: 1 })
  const away = { reason: 'في رخصة طويلة' }
  await change('suspendAccount', 'POST', '/suspension', { body: away, version: 2 })
  const back = { reason: 'عادت إلى العمل' }
  await change('reinstateAccount', 'POST', '/reinstatement', { body: back, version: 3 })
  keep('getAccount', await ask(account))
  keep('listAccounts', await ask('/accounts?limit=2'))
  keep('listMySessions', await ask('/account/sessions'))
  await signOut()
  return examples
}
