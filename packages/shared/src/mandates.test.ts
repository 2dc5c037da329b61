import { describe, expect, it } from 'vitest'

import {
  answersFor,
  answersForCommitment,
  endedOn,
  type HeldMandate,
  wholly,
  whyNotBeside,
} from './mandates.ts'

const held = (said: Partial<HeldMandate> = {}): HeldMandate => ({
  ...wholly('justice'),
  personId: 'salma',
  kind: 'official',
  startsOn: '2023-01-15',
  endsOn: null,
  ...said,
})

describe('a mandate', () => {
  const ofLead = {
    commitmentId: '14',
    activityId: '14.1',
    leadId: 'justice',
    responsibleId: null,
  }
  const ofAnother = { ...ofLead, activityId: '14.2', responsibleId: 'health' }

  it.each([
    ['for all of the lead reaches its activity', held(), ofLead, true],
    ['for all of the lead reaches that of another body', held(), ofAnother, true],
    ['for the other body reaches its own', held(wholly('health')), ofAnother, true],
    ['for the other body does not reach the lead’s', held(wholly('health')), ofLead, false],
    ['for one activity reaches no other', held({ activityId: '14.2' }), ofLead, false],
    ['for another commitment does not reach it', held({ commitmentId: '10' }), ofLead, false],
  ])('%s', (_said, mandate, subject, expected) => {
    expect(answersFor(mandate, subject)).toBe(expected)
  })

  it('answers for a commitment in whole or in part, or not at all', () => {
    const commitment = { commitmentId: '14', leadId: 'justice', activities: [ofLead, ofAnother] }
    const inPart = held({ ...wholly('health'), activityId: '14.2' })

    expect(answersForCommitment(held(), commitment)).toBe(true)
    expect(answersForCommitment(held(), { ...commitment, activities: [] })).toBe(true)
    expect(answersForCommitment(inPart, commitment)).toBe(true)
    expect(answersForCommitment(inPart, { ...commitment, activities: [ofLead] })).toBe(false)
    expect(answersForCommitment(held(wholly('water')), commitment)).toBe(false)
    const ofNone = { commitmentId: '15', leadId: null, activities: [] }
    expect(answersForCommitment(held(), ofNone)).toBe(false)
  })
})

describe('of one subject', () => {
  const before = held({ endsOn: '2023-03-29' })

  it.each([
    ['there is one official at a time', held({ personId: 'idriss' }), [held()], 'official-already'],
    ['the next starts when the last ends', held({ startsOn: '2023-03-29' }), [before], null],
    ['a day before that is too early', held({ startsOn: '2023-03-28' }), [before], 'held-already'],
    ['an official may be a deputy too', held({ kind: 'deputy' }), [held()], null],
    ['nobody is official twice', held(), [held()], 'held-already'],
  ] as const)('%s', (_said, mandate, others, expected) => {
    expect(whyNotBeside(mandate, others)).toBe(expected)
  })

  it('deputies are as many as need be, and others do not count', () => {
    const deputy = held({ kind: 'deputy' })

    expect(whyNotBeside({ ...deputy, personId: 'idriss' }, [deputy])).toBe(null)
    expect(whyNotBeside(held({ commitmentId: '10' }), [held({ personId: 'idriss' })])).toBe(null)
    expect(whyNotBeside(held(wholly('health')), [held({ personId: 'idriss' })])).toBe(null)
  })

  it('a mandate that never held keeps nobody out', () => {
    const never = endedOn(held({ startsOn: '2023-06-01' }), '2023-03-29')

    expect(never).toEqual({ startsOn: '2023-06-01', endsOn: '2023-06-01' })
    expect(whyNotBeside(held({ personId: 'idriss' }), [held(never)])).toBe(null)
  })
})
