import type { FieldFault } from '@iltizam/shared/problems'
import { useTranslation } from 'react-i18next'

import { useWords } from '../i18n/use-words.ts'

/** A place of what was typed and the rule that it breaks, as the API or a rule of ours says it. */
export type Fault = Pick<FieldFault, 'pointer' | 'rule'>

/** Whether a fault is one of that field: of `reason` also '#/reason/ar/text', not '#/reason/0'. */
export function isFaultOf(name: string, { pointer }: Fault): boolean {
  const place = `#/${name}`
  return (
    pointer === place ||
    (pointer.startsWith(`${place}/`) && !/^\d/.test(pointer.slice(place.length + 1)))
  )
}

/** The field's id in the page: that of 'evidence/0/url' in form r1 is 'r1-evidence-0-url'. */
export const fieldId = (formId: string, name: string) => `${formId}-${name.replaceAll('/', '-')}`

/** The id of the field that a fault speaks of: of '#/reason/ar/text' that of `reason`. */
export function faultyFieldId(formId: string, { pointer }: Fault): string | undefined {
  const parts = pointer.replace(/^#\//, '').split('/')
  return parts
    .map((_, index) => fieldId(formId, parts.slice(0, parts.length - index).join('/')))
    .find((id) => document.getElementById(id) !== null)
}

/** A fault in words; where the rule has none of its own, those of the refusal. */
export function useFaultWords(): (fault: Fault, otherwise: string) => string {
  const t = useWords()
  const { i18n } = useTranslation()
  return ({ rule }, otherwise) =>
    i18n.exists(`problems:rules.${rule}`) ? t(`problems:rules.${rule as 'required'}`) : otherwise
}
