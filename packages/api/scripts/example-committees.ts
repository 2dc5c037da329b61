import type { DemonstrationVisitor } from './demonstration-visitor.ts'
import { written } from './example-writes.ts'
import { keptExamples, type OpenApiExamples } from './kept-examples.ts'

/** The story of a committee: made, seated, met; and of a body that is merged into another. */
export async function exampleCommittees({
  ask,
  send,
  signIn,
  signOut,
}: DemonstrationVisitor): Promise<OpenApiExamples> {
  const { examples, keep } = keptExamples()
  const create = async (operationId: string, path: string, body: object) => {
    const created = await send('POST', path, { body })
    keep(operationId, created, body)
    return created
  }
  const body = (name: string, kind: string) =>
    send('POST', '/organizations', { body: { name: written(name), kind } })

  await signIn('secretariat')
  const institution = await body('مؤسسة أرشيف المغرب', 'public-institution')
  const association = await body('جمعية الولوج إلى المعلومة', 'association')
  const committee = await create('createCommittee', '/committees', {
    name: written('لجنة التتبع'),
  })
  const place = `/committees/${committee.id}`
  const renamed = {
    name: {
      ...written('لجنة التتبع'),
      fr: { text: 'Comité de suivi', state: 'verified' },
    },
  }
  keep('changeCommittee', await send('PATCH', place, { body: renamed, version: 1 }), renamed)
  const seat = await create('grantSeat', `${place}/seats`, {
    organizationId: institution.id,
    kind: 'member',
    startsOn: '2023-03-29',
  })
  const period = {
    startsOn: '2023-03-29',
    endsOn: '2025-03-29',
    reason: written('مدة العضوية سنتان'),
  }
  keep(
    'changeSeatPeriod',
    await send('PUT', `/committee-seats/${seat.id}/period`, { body: period, version: 1 }),
    period,
  )
  keep('listCommittees', await ask('/committees'))
  keep('getCommittee', await ask(place))
  keep('listCommitteeRevisions', await ask(`${place}/revisions`))
  keep('listCommitteeSeats', await ask(`${place}/seats`))
  keep('listSeatPeriods', await ask(`/committee-seats/${seat.id}/periods`))
  const end = { reason: written('اعتذرت المؤسسة عن العضوية') }
  keep(
    'endSeat',
    await send('POST', `/committee-seats/${seat.id}/end`, { body: end, version: 2 }),
    end,
  )

  const of = (organizationId: string, attendance: string) => ({
    organizationId,
    personId: null,
    attendance,
  })
  const meeting = await create('recordMeeting', `${place}/meetings`, {
    heldOn: '2023-03-29',
    attendances: [of(institution.id, 'in-person'), of(association.id, 'absent')],
  })
  const excused = { attendances: [of(association.id, 'excused')] }
  keep(
    'changeAttendance',
    await send('PATCH', `/meetings/${meeting.id}/attendances`, { body: excused, version: 1 }),
    excused,
  )
  keep('listMeetings', await ask(`${place}/meetings`))
  keep('getMeeting', await ask(`/meetings/${meeting.id}`))

  keep('getOrganizationDuties', await ask(`/organizations/${institution.id}/duties`))
  const council = await body('المجلس الوطني للأرشيف', 'public-institution')
  await create('recordSuccession', '/organization-successions', {
    kind: 'merged',
    predecessorIds: [institution.id],
    successorIds: [council.id],
    effectiveFrom: '2023-03-29',
    reason: written('أدمجت المؤسسة في المجلس بمقتضى القانون'),
  })
  const successions = `/organizations/${institution.id}/successions`
  const { items } = await ask<{ items: { id: string }[] }>(successions)
  const mistaken = { reason: written('صدر القانون ولم يدخل بعد حيز التنفيذ') }
  const withdrawal = `/organization-successions/${items[0]?.id}/withdrawal`
  const withdrawn = await send('POST', withdrawal, { body: mistaken, version: 2 })
  keep('withdrawSuccession', withdrawn, mistaken)
  keep('listOrganizationSuccessions', await ask(successions))
  await signOut()
  return examples
}
