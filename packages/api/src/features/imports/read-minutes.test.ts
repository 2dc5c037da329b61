import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'

import { demoFolder } from '../../places.ts'
import { readMinutes } from './read-minutes.ts'

const source = await readFile(join(demoFolder, 'steering-committee-2023-03-28.json'), 'utf8')

/** A copy whose members can be broken at will. */
// biome-ignore lint/suspicious/noExplicitAny: a faulty file has no type
type Broken = any

function faultsAfter(spoil: (file: Broken) => void) {
  const file: Broken = JSON.parse(source)
  spoil(file)
  const read = readMinutes(file)
  return 'faults' in read ? read.faults.map(({ pointer, rule }) => `${pointer} ${rule}`) : []
}

describe('reading minutes', () => {
  it('accepts the real ones', () => {
    expect(faultsAfter(() => undefined)).toEqual([])
  })

  it('tells every fault at once, each with its path', () => {
    const faults = faultsAfter((file) => {
      const { commitments } = file.plan
      commitments[1].outstandingActivities[0].progress = 101
      commitments[1].outstandingActivities[1].progress = '45 %'
      commitments[3].number = 3
      commitments[8].remarks[0].commitment = 99
      commitments[4].title = `تعزيز \u202eالشفافية`
      delete commitments[5].title
      commitments[6].colour = 'green'
      file.meeting.room = 12
    })

    expect(faults.toSorted()).toEqual([
      '/meeting/room additionalProperties',
      '/plan/commitments/1/outstandingActivities/0/progress maximum',
      '/plan/commitments/1/outstandingActivities/1/progress type',
      '/plan/commitments/3/number duplicate-number',
      '/plan/commitments/4/title bidi-override',
      '/plan/commitments/5/title required',
      '/plan/commitments/6/colour additionalProperties',
      '/plan/commitments/8/remarks/0/commitment unknown-commitment',
    ])
  })

  it.each([
    {
      case: 'a remark on an activity that is not listed',
      spoil: (file: Broken) => {
        file.plan.commitments[0].remarks[0].activity = 'نشاط آخر'
      },
      fault: '/plan/commitments/0/remarks/0/activity unknown-activity',
    },
    {
      case: 'a remark that waits for a commitment that is not there',
      spoil: (file: Broken) => {
        file.plan.commitments[19].remarks[0].commitment = 99
      },
      fault: '/plan/commitments/19/remarks/0/commitment unknown-commitment',
    },
    {
      case: 'an activity that stands twice',
      spoil: (file: Broken) => {
        const [first, second] = file.plan.commitments[1].outstandingActivities
        second.title = first.title
      },
      fault: '/plan/commitments/1/outstandingActivities/1/title duplicate-title',
    },
    {
      case: 'a day that does not exist',
      spoil: (file: Broken) => {
        file.meeting.date = '2023-02-30'
      },
      fault: '/meeting/date format',
    },
    {
      case: 'a year that the calendar does not have',
      spoil: (file: Broken) => {
        file.meeting.date = '0000-05-05'
      },
      fault: '/meeting/date format',
    },
    {
      case: 'a timeline that is not there',
      spoil: (file: Broken) => {
        file.timelines = []
        file.meeting.discussion = [{ agendaItem: 2, timeline: 'self-assessment' }]
      },
      fault: '/meeting/discussion/0/timeline unknown-timeline',
    },
    {
      case: 'a plan that ends before it starts',
      spoil: (file: Broken) => {
        file.plan.endYear = 2020
      },
      fault: '/plan/endYear before-start',
    },
    {
      case: 'a title of spaces',
      spoil: (file: Broken) => {
        file.plan.commitments[0].title = '  '
      },
      fault: '/plan/commitments/0/title blank',
    },
    {
      case: 'half a number',
      spoil: (file: Broken) => {
        file.plan.commitments[1].outstandingActivities[0].progress = 45.5
      },
      fault: '/plan/commitments/1/outstandingActivities/0/progress type',
    },
    {
      case: 'a true that is no number',
      spoil: (file: Broken) => {
        file.plan.commitments[1].outstandingActivities[0].progress = true
      },
      fault: '/plan/commitments/1/outstandingActivities/0/progress type',
    },
  ])('refuses $case', ({ spoil, fault }) => {
    expect(faultsAfter(spoil)).toEqual([fault])
  })

  it('refuses what would break the database in a name too', () => {
    expect(
      faultsAfter((file) => {
        file.tableHeadings = { 'a\u0000b': 'x' }
      }),
    ).toContain('/tableHeadings/a\u0000b control-character')
  })

  it('keeps the lines of prose, and none in a title', () => {
    const faults = faultsAfter((file) => {
      file.meeting.opening = 'سطر\nسطر'
      file.plan.title = 'سطر\nسطر'
    })

    expect(faults).toEqual(['/plan/title control-character'])
  })

  it('does not fall into a file without a bottom', () => {
    const deep = JSON.parse(`${'['.repeat(5_000)}${']'.repeat(5_000)}`)

    expect(readMinutes(deep)).toMatchObject({ faults: [{ rule: 'too-deep' }] })
  })

  it.each([null, 12, 'minutes', [], {}])('refuses %j as minutes', (value) => {
    expect(readMinutes(value)).toHaveProperty('faults.0')
  })

  it('takes two spellings of one text for the same', () => {
    const file = JSON.parse(source)
    file.plan.title = 'e\u0301'

    expect(readMinutes(file)).toHaveProperty('file.plan.title', '\u00e9')
  })
})
