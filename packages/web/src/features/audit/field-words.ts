import type { ar } from '@iltizam/shared/locales/ar'

import { useWords } from '../../i18n/use-words.ts'

type Field = keyof (typeof ar)['audit']['fields']

/** Our words for a field of what was recorded, by its pointer; its name itself where there are none. */
export function useFieldWords(): (pointer: string) => string {
  const t = useWords()
  return (pointer) =>
    stepsOf(pointer)
      .map((step) => {
        const known = FIELDS.find((field) => field === step)
        return known ? t(`audit:fields.${known}`) : step
      })
      .join(' · ')
}

/** The names that a JSON pointer goes through. */
export const stepsOf = (pointer: string): string[] =>
  pointer
    .split('/')
    .slice(1)
    .map((step) => step.replaceAll('~1', '/').replaceAll('~0', '~'))

const FIELDS: readonly Field[] = [
  'id',
  'planId',
  'themeId',
  'commitmentId',
  'activityId',
  'organizationId',
  'leadId',
  'responsibleId',
  'supporterIds',
  'dependsOnId',
  'reportId',
  'decisionId',
  'importId',
  'accountId',
  'effectiveFrom',
  'recordedAt',
  'number',
  'position',
  'ordinal',
  'slug',
  'title',
  'name',
  'honorific',
  'email',
  'kind',
  'status',
  'state',
  'cancelled',
  'startYear',
  'endYear',
  'implementationEnds',
  'startsOn',
  'endsOn',
  'expectedBy',
  'heldOn',
  'demonstrationDay',
  'takenAt',
  'program',
  'progress',
  'fromProgress',
  'toProgress',
  'published',
  'weight',
  'weights',
  'standsForCompleted',
  'cause',
  'reason',
  'evidence',
  'url',
  'byLead',
  'onBehalf',
  'provenance',
  'source',
  'field',
  'body',
  'document',
  'text',
  'roles',
  'role',
  'ar',
  'fr',
  'en',
  'zgh',
]
