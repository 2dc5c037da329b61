import type { Language, PlanStatus } from '@iltizam/shared/vocabulary'

import type { Schemas } from '../../api/client.ts'
import type { Fault } from '../../forms/faults.ts'
import {
  type TypedText,
  typedTextFaults,
  typedTextOf,
  writtenTextOf,
} from '../../forms/typed-text.ts'
import { wholeNumberFaults } from '../../forms/whole-number-faults.ts'
import { wholeNumberOf } from '../../ui/whole-number.ts'

/** A plan as it is typed. Its slug and ordinal are asked once, when it is new. */
export interface PlanValues {
  slug: string
  ordinal: string
  title: TypedText
  status: PlanStatus | ''
  startYear: string
  endYear: string
  implementationEnds: string
}

/** What can be changed of a plan, all of it. */
export type PlanBody = Required<Schemas['PlanChange']>

export function planValuesOf(plan: Schemas['Plan'] | undefined, language: Language): PlanValues {
  return {
    slug: plan?.slug ?? '',
    ordinal: String(plan?.ordinal ?? ''),
    title: typedTextOf(plan?.title, language),
    status: plan?.status ?? 'co-creation',
    startYear: String(plan?.startYear ?? ''),
    endYear: String(plan?.endYear ?? ''),
    implementationEnds: plan?.implementationEnds ?? '',
  }
}

export const planBodyOf = (values: PlanValues): PlanBody => ({
  title: writtenTextOf(values.title),
  status: values.status || 'co-creation',
  startYear: Number(wholeNumberOf(values.startYear)),
  endYear: Number(wholeNumberOf(values.endYear)),
  implementationEnds: values.implementationEnds || null,
})

export const newPlanBodyOf = (body: PlanBody, values: PlanValues): Schemas['NewPlan'] => ({
  ...body,
  slug: values.slug.trim(),
  ordinal: Number(wholeNumberOf(values.ordinal)),
})

/** What is wrong before it is sent: what is no number cannot be sent as one. */
export function planFaults(values: PlanValues): Fault[] {
  return [
    ...wholeNumberFaults('ordinal', values.ordinal),
    ...(values.slug.trim() === '' ? [{ pointer: '#/slug', rule: 'required' }] : []),
    ...typedTextFaults('title', values.title),
    ...wholeNumberFaults('startYear', values.startYear),
    ...wholeNumberFaults('endYear', values.endYear),
  ]
}
