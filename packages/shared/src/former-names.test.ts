import { describe, expect, it } from 'vitest'

import { formerNames } from './former-names.ts'
import { type LocalizedText, writtenIn } from './localized-text.ts'

const naming = (effectiveFrom: string, name: LocalizedText) => ({ effectiveFrom, name })
const [justice, rights, french] = [
  writtenIn('ar', 'العدل'),
  writtenIn('ar', 'العدل والحريات'),
  writtenIn('ar', 'العدل والحريات', { fr: 'Justice et libertés' }),
]

describe('the names that something had', () => {
  it('are those before the present one, each until the day of the next', () => {
    const names = [naming('2023-03-01', rights), naming('2020-01-01', justice)]
    expect(formerNames(names, 'ar')).toEqual([{ name: justice, until: '2023-03-01' }])
  })

  it('are none where there was one name only, or nothing', () => {
    expect(formerNames([naming('2020-01-01', justice)], 'ar')).toEqual([])
    expect(formerNames([], 'ar')).toEqual([])
  })

  it('leave out what was corrected on the same day', () => {
    const names = [
      naming('2023-03-01', rights),
      naming('2023-03-01', writtenIn('ar', 'خطأ')),
      naming('2020-01-01', justice),
    ]
    expect(formerNames(names, 'ar')).toEqual([{ name: justice, until: '2023-03-01' }])
  })

  it('do not change with a translation, but in that language', () => {
    const names = [naming('2023-03-01', french), naming('2020-01-01', rights)]
    expect(formerNames(names, 'ar')).toEqual([])
    expect(formerNames(names, 'fr')).toEqual([{ name: rights, until: '2023-03-01' }])
  })
})
