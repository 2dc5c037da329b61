import type { DemonstrationVisitor } from './demonstration-visitor.ts'
import { keptExamples, type OpenApiExamples } from './kept-examples.ts'

interface Issued {
  key: { id: string; version: number }
}

/** The story of a program: it is let in, gets a key, then another in its place, and loses the first. */
export async function exampleKeys({
  ask,
  send,
  signIn,
  signOut,
}: DemonstrationVisitor): Promise<OpenApiExamples> {
  const { examples, keep } = keptExamples()
  const { items } = await ask<{ items: { id: string }[] }>('/organizations?limit=1')
  await signIn('administrator')
  const program = {
    organizationId: items[0]?.id,
    name: 'نظام تتبع المشاريع',
    purpose: 'يرسل نسب الإنجاز كل ليلة',
  }
  const system = await send<{ id: string }>('POST', '/systems', { body: program })
  keep('createSystem', system, program)
  const change = { name: 'نظام تتبع مشاريع الوزارة' }
  keep(
    'changeSystem',
    await send('PATCH', `/systems/${system.id}`, { body: change, version: 1 }),
    change,
  )
  const wanted = {
    scopes: ['read-progress-reports', 'write-progress-reports'],
    lastDay: '2023-12-31',
  }
  const first = await send<Issued>('POST', `/systems/${system.id}/keys`, { body: wanted })
  keep('createKey', first, wanted)
  const rotation = { lastDay: '2024-03-28', overlapDays: 7 }
  const second = await send<Issued>('POST', `/keys/${first.key.id}/rotation`, {
    body: rotation,
    version: first.key.version,
  })
  keep('rotateKey', second, rotation)
  const revocation = { reason: 'عثر عليه في رسالة' }
  const revoked = await send<object>('POST', `/keys/${first.key.id}/revocation`, {
    body: revocation,
    version: 2,
  })
  keep('revokeKey', revoked, revocation)
  keep('getSystem', await ask(`/systems/${system.id}`))
  keep('listSystems', await ask('/systems?limit=2'))
  await signOut()
  return examples
}
