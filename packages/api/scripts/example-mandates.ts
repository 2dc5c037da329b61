import type { DemonstrationVisitor } from './demonstration-visitor.ts'
import { written } from './example-writes.ts'
import { keptExamples, type OpenApiExamples } from './kept-examples.ts'

interface Items<T> {
  items: T[]
}

interface Account {
  person: { id: string } | null
}

/** The story of a focal point who leaves: a deputy is let in, goes on, and confirms the sheet. */
export async function exampleMandates({
  ask,
  send,
  signIn,
  signOut,
}: DemonstrationVisitor): Promise<OpenApiExamples> {
  const { examples, keep } = keptExamples()
  const create = async (operationId: string, path: string, body: object, version?: number) => {
    const created = await send('POST', path, { body, ...(version && { version }) })
    keep(operationId, created, body)
    return created
  }

  await signIn('administrator')
  const { items: mandates } =
    await ask<Items<Account & { id: string; organization: { id: string } }>>('/mandates')
  const [mandate] = mandates
  const another = mandates.at(-1)
  if (!mandate || !another?.person) throw new Error('the demonstration has too few mandates')
  const { id: organizationId } = mandate.organization
  keep('listMandates', await ask(`/mandates?organization=${organizationId}`))
  keep('getMandate', await ask(`/mandates/${mandate.id}`))
  const person = await create('createPerson', '/people', { name: 'سعاد بنيس', honorific: 'السيدة' })
  const change = { name: 'سعاد بنيس العلوي' }
  keep(
    'changePerson',
    await send('PATCH', `/people/${person.id}`, { body: change, version: 1 }),
    change,
  )
  keep('getPerson', await ask(`/people/${person.id}`))
  keep('listPeople', await ask('/people?limit=2'))
  const granted = await create('grantMandate', '/mandates', {
    personId: person.id,
    organizationId,
    kind: 'deputy',
    startsOn: '2023-03-29',
    endsOn: '2023-12-31',
  })
  const period = { startsOn: '2023-03-29', endsOn: null, reason: written('مددت مدة الإلحاق') }
  keep(
    'changeMandatePeriod',
    await send('PUT', `/mandates/${granted.id}/period`, { body: period, version: 1 }),
    period,
  )
  const end = { reason: written('انتقال إلى مصلحة أخرى') }
  keep(
    'endMandate',
    await send('POST', `/mandates/${granted.id}/end`, { body: end, version: 2 }),
    end,
  )
  keep('listMandatePeriods', await ask(`/mandates/${granted.id}/periods`))
  const { tables, ...data } = await ask<{ tables: object[] }>(`/people/${person.id}/data`)
  keep('exportPersonData', { ...data, tables: tables.slice(0, 2) })
  keep('getErasureOutlook', await ask(`/people/${person.id}/erasure`))
  const erasure = { reason: 'الطلب رقم 12 بتاريخ 27 مارس 2023' }
  keep(
    'erasePerson',
    await send('POST', `/people/${person.id}/erasure`, { body: erasure, version: 2 }),
    erasure,
  )
  const handover = await create(
    'handOver',
    `/mandates/${mandate.id}/handovers`,
    { toPersonId: another.person.id },
    1,
  )
  keep('listHandovers', await ask('/handovers'))
  await signOut()

  await signIn('focal-point')
  keep('getHandover', await ask(`/handovers/${handover.id}`))
  const confirmed = await send('POST', `/handovers/${handover.id}/confirmation`, { version: 1 })
  keep('confirmHandover', confirmed)
  await signOut()
  return examples
}
