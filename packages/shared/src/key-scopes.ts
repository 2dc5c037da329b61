import type { OperationId } from './permissions.ts'

/** What a system's key can be for. */
export const KEY_SCOPES = ['read-progress-reports', 'write-progress-reports'] as const
export type KeyScope = (typeof KEY_SCOPES)[number]

/**
 * The operations that each scope opens. A key opens nothing else,
 * whatever its system's role may; the locales have a sentence for each.
 */
export const SCOPE_OPERATIONS = {
  'read-progress-reports': ['listReportableActivities', 'listProgressReports', 'getProgressReport'],
  'write-progress-reports': [
    'listReportableActivities',
    'submitProgressReport',
    'reviseProgressReport',
    'withdrawProgressReport',
  ],
} as const satisfies Record<KeyScope, readonly OperationId[]>
