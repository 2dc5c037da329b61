import { expect, it } from 'vitest'

import { searchable } from './searchable.ts'

it.each([
  ['المسؤولية', 'المسوولية'],
  ['إحداث', 'احداث'],
  ['الآثار', 'الاثار'],
  ['بوابة', 'بوابه'],
  ['الولوج إلى', 'الولوج الي'],
  ['مُوَاكَبَة', 'مواكبة'],
  ['الــتــزام', 'التزام'],
  ['٢٠٢٣', '2023'],
  ['Élaborer', 'elaborer'],
  ['  Données ouvertes ', 'donnees ouvertes'],
])('takes %s for %s', (written, typed) => {
  expect(searchable(written)).toBe(searchable(typed))
})

it('keeps words apart that differ', () => {
  expect(searchable('العدل')).not.toBe(searchable('العدالة'))
})
