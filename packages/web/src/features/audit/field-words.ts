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

/** What people know first, what only programs do last. */
export const FIELDS: readonly Field[] = [
  'title',
  'name',
  'text',
  'body',
  'document',
  'number',
  'slug',
  'ordinal',
  'progress',
  'fromProgress',
  'toProgress',
  'state',
  'status',
  'cause',
  'reason',
  'evidence',
  'weight',
  'leadId',
  'supporterIds',
  'responsibleId',
  'organizationId',
  'committeeId',
  'predecessorIds',
  'successorIds',
  'byLead',
  'onBehalf',
  'themeId',
  'planId',
  'commitmentId',
  'activityId',
  'dependsOnId',
  'kind',
  'template',
  'way',
  'attempt',
  'cancelled',
  'startsOn',
  'endsOn',
  'expectedBy',
  'startYear',
  'endYear',
  'implementationEnds',
  'purpose',
  'beginning',
  'scopes',
  'expiresAt',
  'systemId',
  'replacesId',
  'operation',
  'asked',
  'search',
  'object',
  'objectKind',
  'action',
  'actor',
  'request',
  'from',
  'to',
  'organization',
  'plan',
  'commitment',
  'activity',
  'asOf',
  'knownAt',
  'sequence',
  'meetingId',
  'progressReportId',
  'mandateId',
  'fromMandateId',
  'toMandateId',
  'handoverId',
  'lead',
  'theme',
  'heldOn',
  'opensOn',
  'dueOn',
  'locksOn',
  'untilDay',
  'attendances',
  'attendance',
  'role',
  'roles',
  'email',
  'account',
  'address',
  'until',
  'issuer',
  'subject',
  'declined',
  'honorific',
  'accountId',
  'personId',
  'demonstrationDay',
  'takenAt',
  'program',
  'published',
  'weights',
  'standsForCompleted',
  'position',
  'provenance',
  'effectiveFrom',
  'recordedAt',
  'reportId',
  'decisionId',
  'importId',
  'id',
  'url',
  'source',
  'field',
  'ar',
  'fr',
  'en',
  'zgh',
]
