import type { Language } from '@iltizam/shared/vocabulary'

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

/** A commitment as it is typed. Its number is asked once, when it is new; empty: the next one. */
export interface CommitmentValues {
  number: string
  title: TypedText
  themeId: string
  leadId: string
  supporterIds: string[]
}

/** What can be changed of a commitment by its form, all of it. */
export type CommitmentBody = Required<Omit<Schemas['NewCommitment'], 'number'>>

export function commitmentValuesOf(
  commitment: Schemas['Commitment'] | undefined,
  language: Language,
): CommitmentValues {
  return {
    number: '',
    title: typedTextOf(commitment?.title, language),
    themeId: commitment?.themeId ?? '',
    leadId: commitment?.lead?.id ?? '',
    supporterIds: commitment?.supporters.map(({ id }) => id).toSorted() ?? [],
  }
}

export const commitmentBodyOf = (values: CommitmentValues): CommitmentBody => ({
  title: writtenTextOf(values.title),
  themeId: values.themeId || null,
  leadId: values.leadId || null,
  supporterIds: values.supporterIds.toSorted(),
})

export function newCommitmentBodyOf(
  body: CommitmentBody,
  values: CommitmentValues,
): Schemas['NewCommitment'] {
  const number = wholeNumberOf(values.number)
  return number === null ? body : { ...body, number }
}

export function commitmentFaults(values: CommitmentValues): Fault[] {
  return [
    ...(values.number.trim() === '' ? [] : wholeNumberFaults('number', values.number)),
    ...typedTextFaults('title', values.title),
  ]
}
