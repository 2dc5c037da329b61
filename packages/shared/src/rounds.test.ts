import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import {
  newRoundFaults,
  type Round,
  roundChangeFaults,
  roundCounts,
  roundOf,
  roundReminder,
  roundState,
  takesReports,
} from './rounds.ts'

const march: Round = {
  opensOn: '2023-03-01',
  dueOn: '2023-03-20',
  locksOn: '2023-03-31',
  cancelled: false,
}
const june: Round = {
  opensOn: '2023-06-01',
  dueOn: '2023-06-20',
  locksOn: '2023-06-30',
  cancelled: false,
}

describe('a round', () => {
  it('opens, is due and locks with the days that it names', () => {
    const states = ['02-28', '03-01', '03-20', '03-21', '03-31', '04-01'].map((day) =>
      roundState(march, `2023-${day}`),
    )
    expect(states).toEqual(['planned', 'open', 'open', 'overdue', 'overdue', 'locked'])
    expect(roundState({ ...march, cancelled: true }, '2023-03-10')).toBe('cancelled')
  })

  it('is made of days that come one after the other, none of them over', () => {
    const faults = (days: Partial<Round>, today = '2023-03-01') =>
      newRoundFaults({ ...march, ...days }, { others: [june], today }).map(
        ({ pointer, rule }) => `${pointer} ${rule}`,
      )
    expect(faults({})).toEqual([])
    expect(faults({}, '2023-03-02')).toEqual(['#/opensOn day-over'])
    expect(faults({ dueOn: '2023-02-28' })).toEqual(['#/dueOn days-out-of-order'])
    expect(faults({ locksOn: '2023-03-19' })).toEqual(['#/locksOn days-out-of-order'])
    expect(faults({ locksOn: '2023-06-01' })).toEqual(['#/opensOn another-round'])
    expect(faults({ locksOn: '2023-05-31' })).toEqual([])
  })

  it('may run where another one was cancelled', () => {
    const others = [{ ...march, cancelled: true }]
    expect(newRoundFaults(march, { others, today: '2023-03-01' })).toEqual([])
  })

  it('keeps what is over, and moves to no day that is', () => {
    const faults = (change: Partial<Round>, today: string) =>
      roundChangeFaults(march, { ...march, ...change }, { others: [june], today }).map(
        ({ pointer, rule }) => `${pointer} ${rule}`,
      )
    expect(faults({ dueOn: '2023-03-25' }, '2023-03-20')).toEqual([])
    expect(faults({ dueOn: '2023-03-25' }, '2023-03-21')).toEqual(['#/dueOn day-over'])
    expect(faults({ dueOn: '2023-03-15' }, '2023-03-16')).toEqual(['#/dueOn day-over'])
    expect(faults({ locksOn: '2023-04-10' }, '2023-04-01')).toEqual(['#/locksOn day-over'])
    expect(faults({ opensOn: '2023-03-02' }, '2023-03-01')).toEqual(['#/opensOn day-over'])
    expect(faults({ opensOn: '2023-03-02' }, '2023-02-28')).toEqual([])
    expect(faults({ locksOn: '2023-06-02' }, '2023-03-10')).toEqual(['#/locksOn another-round'])
    expect(faults({ locksOn: '2023-03-12' }, '2023-03-10')).toEqual(['#/locksOn days-out-of-order'])
  })

  it('is cancelled only before it begins', () => {
    const cancelled = { ...march, cancelled: true }
    const faults = (today: string) => roundChangeFaults(march, cancelled, { others: [], today })
    expect(faults('2023-02-28')).toEqual([])
    expect(faults('2023-03-01')).toMatchObject([{ pointer: '#/cancelled', rule: 'begun-already' }])
    const revived = roundChangeFaults(cancelled, march, { others: [], today: '2023-02-28' })
    expect(revived).toMatchObject([{ pointer: '#/cancelled', rule: 'cancelled-already' }])
  })
})

describe('reporting', () => {
  const on = (today: string, reopenedUntil: string | null = null) =>
    takesReports([march, june], { today, reopenedUntil })

  it('is open at any time before the first round, and then in rounds', () => {
    expect(['2023-02-01', '2023-03-01', '2023-03-31'].map((day) => on(day))).toEqual([
      ...[true, true, true],
    ])
    expect(['2023-04-01', '2023-05-31'].map((day) => on(day))).toEqual([false, false])
    expect(on('2023-06-01')).toBe(true)
  })

  it('is open again, to its day, for a body that it was reopened for', () => {
    expect([on('2023-04-05', '2023-04-05'), on('2023-04-06', '2023-04-05')]).toEqual([true, false])
  })

  it('belongs to the last round that had opened, whatever their order', () => {
    const days = ['2023-02-28', '2023-03-01', '2023-05-31', '2023-06-01', '2024-01-01']
    for (const rounds of [
      [march, june],
      [june, march],
    ])
      expect(days.map((day) => roundOf(rounds, day))).toEqual([null, march, march, june, june])
    expect(roundOf([{ ...march, cancelled: true }], '2023-03-10')).toBeNull()
  })
})

describe('what is written of a round', () => {
  it('comes with its opening, before it is due and after, on working days', () => {
    // 20 March 2023 is a Monday.
    const on = (day: string) => roundReminder(march, `2023-03-${day}`)
    expect(['01', '14', '15', '17', '18', '20', '21', '24'].map(on)).toEqual([
      ...['opened', 'opened', 'due', 'due', null, 'due', 'overdue', 'overdue'],
    ])
    expect([roundReminder(march, '2023-02-28'), roundReminder(march, '2023-04-03')]).toEqual([
      ...[null, null],
    ])
    expect(roundReminder({ ...march, cancelled: true }, '2023-03-10')).toBeNull()
  })
})

describe('the counts of a round', () => {
  const saidOn = (day: string | null, isWaiting = false) => ({
    ...{ organizationId: null, saidOn: day, isWaiting },
  })

  it('take what waits for its decision for received, and on time', () => {
    const activities = [
      ...[saidOn('2023-03-20'), saidOn('2023-03-21'), saidOn(null), saidOn(null, true)],
      saidOn('2023-04-02', true),
    ]
    expect(roundCounts(activities, march)).toEqual({ expected: 5, received: 4, onTime: 2 })
  })

  it('never exceed what is expected', () => {
    const activity = fc.record({
      organizationId: fc.constant(null),
      saidOn: fc.option(fc.constantFrom('2023-03-01', '2023-03-20', '2023-03-30')),
      isWaiting: fc.boolean(),
    })
    fc.assert(
      fc.property(fc.array(activity), (activities) => {
        const { expected, received, onTime } = roundCounts(activities, march)
        expect(onTime).toBeLessThanOrEqual(received)
        expect(received).toBeLessThanOrEqual(expected)
      }),
    )
  })
})
