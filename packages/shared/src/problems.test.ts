import { describe, expect, it } from 'vitest'

import { PROBLEM_CODES, PROBLEMS, Problem, refuseFaults, ruleFault } from './problems.ts'

describe('a problem', () => {
  it('has a code that can be an address, and a status that refuses', () => {
    for (const code of PROBLEM_CODES) {
      expect(code).toMatch(/^[a-z]+(-[a-z]+)*$/)
      expect(PROBLEMS[code], code).toBeGreaterThanOrEqual(400)
      expect(PROBLEMS[code], code).toBeLessThan(600)
    }
  })

  it('is an error that says what is wrong and where', () => {
    const fault = { pointer: '/progress', rule: 'maximum', detail: 'must be <= 100' }
    const problem = new Problem('validation-failed', 'a figure above 100', [fault])

    expect(problem).toBeInstanceOf(Error)
    expect(problem).toMatchObject({
      name: 'Problem',
      code: 'validation-failed',
      message: 'a figure above 100',
      faults: [fault],
    })
  })

  it('says at least its code', () => {
    expect(new Problem('plan-not-found')).toMatchObject({ message: 'plan-not-found', faults: [] })
  })

  it('is made of all the faults there are, and of none is none', () => {
    const faults = [ruleFault('#/number', 'taken'), ruleFault('#/slug', 'taken')]

    expect(() => refuseFaults([])).not.toThrow()
    expect(() => refuseFaults(faults)).toThrow(
      new Problem('rule-broken', '#/number: taken, #/slug: taken', faults),
    )
    expect(() => refuseFaults(faults, 'number-taken')).toThrow(
      expect.objectContaining({ code: 'number-taken', faults }),
    )
  })
})
