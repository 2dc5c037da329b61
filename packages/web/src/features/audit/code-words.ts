import { AUDIT_ACTIONS, auditActionParts } from '@iltizam/shared/audit-actions'
import { MAIL_TEMPLATES, OPTIONAL_MAILS } from '@iltizam/shared/mails'
import { READINGS } from '@iltizam/shared/readings'
import {
  ATTENDANCES,
  KEY_SCOPES,
  MANDATE_KINDS,
  NOTHING_NEW_CAUSES,
  ORGANIZATION_KINDS,
  PLAN_STATUSES,
  PROVENANCE_KINDS,
  REMARK_KINDS,
  REPORT_STATES,
  ROLES,
  SEAT_KINDS,
  SIGN_IN_WAYS,
  SUCCESSION_KINDS,
  TEXT_STATES,
} from '@iltizam/shared/vocabulary'

import { useWords } from '../../i18n/use-words.ts'
import { stepsOf, useFieldWords } from './field-words.ts'
import { isAuditKind } from './thing-words.tsx'

const KINDS = Object.keys(AUDIT_ACTIONS).filter(isAuditKind)

/** Our words for a code that stands in that field; undefined where there are none. */
export function useCodeWords(): (pointer: string, code: string) => string | undefined {
  const t = useWords()
  const fieldWords = useFieldWords()
  const word = <C extends string>(codes: readonly C[], code: string, words: (known: C) => string) =>
    codes.filter((known) => known === code).map(words)[0]

  /** By the name of the field. No code is in two lists of kinds. */
  const families: Record<string, (code: string) => string | undefined> = {
    status: (code) => word(PLAN_STATUSES, code, (known) => t(`plans:status.${known}`)),
    roles: (code) => word(ROLES, code, (known) => t(`accounts:roles.${known}`)),
    role: (code) => word(ROLES, code, (known) => t(`accounts:roles.${known}`)),
    cause: (code) =>
      word(NOTHING_NEW_CAUSES, code, (known) => t(`activities:nothingNewCauses.${known}`)),
    kind: (code) =>
      word(REMARK_KINDS, code, (known) => t(`remarks:kind.${known}`)) ??
      word(ORGANIZATION_KINDS, code, (known) => t(`organizations:kinds.${known}`)) ??
      word(SEAT_KINDS, code, (known) => t(`committees:seatKinds.${known}`)) ??
      word(SUCCESSION_KINDS, code, (known) => t(`organizations:succession.kinds.${known}`)) ??
      word(PROVENANCE_KINDS, code, (known) => t(`audit:provenanceKinds.${known}`)) ??
      word(MANDATE_KINDS, code, (known) => t(`accounts:mandateKinds.${known}`)),
    scopes: (code) => word(KEY_SCOPES, code, (known) => t(`keys:scopeNames.${known}`)),
    declined: (code) => word(OPTIONAL_MAILS, code, (known) => t(`mails:templates.${known}.name`)),
    template: (code) => word(MAIL_TEMPLATES, code, (known) => t(`mails:templates.${known}.name`)),
    way: (code) => word(SIGN_IN_WAYS, code, (known) => t(`audit:ways.${known}`)),
    objectKind: (code) => word(KINDS, code, (known) => t(`audit:kinds.${known}`)),
    action: (code) => {
      const parts = auditActionParts(code)
      return parts
        ? `${t(`audit:kinds.${parts.kind}`)} · ${t(`audit:verbs.${parts.verb}`)}`
        : undefined
    },
    operation: (code) => word(READINGS, code, (known) => t(`audit:readings.${known}`)),
    field: (code) => fieldWords(`/${code.replaceAll('.', '/')}`),
    attendance: (code) => word(ATTENDANCES, code, (known) => t(`meetings:attendances.${known}`)),
    state: (code) =>
      word(REPORT_STATES, code, (known) => t(`progress-reports:states.${known}`)) ??
      word(TEXT_STATES, code, (known) => t(`audit:textStates.${known}`)),
  }
  return (pointer, code) => families[stepsOf(pointer).at(-1) ?? '']?.(code)
}
