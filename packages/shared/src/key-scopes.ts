import type { OperationId } from './permissions.ts'
import { KEY_SCOPES, type KeyScope } from './vocabulary.ts'

/**
 * The operations that each scope opens. A key opens no other one, whatever the role of its system may:
 * a scope says what is called, the role whose things are reached by it.
 */
const SCOPE_OPERATIONS: Record<KeyScope, readonly OperationId[]> = {
  'read-progress-reports': ['listReportableActivities', 'listProgressReports', 'getProgressReport'],
  'write-progress-reports': [
    'listReportableActivities',
    'submitProgressReport',
    'reviseProgressReport',
    'withdrawProgressReport',
  ],
}

/** The scopes that open an operation; none where keys do not. */
export const scopesOpening = (operation: OperationId): KeyScope[] =>
  KEY_SCOPES.filter((scope) => SCOPE_OPERATIONS[scope].includes(operation))

/** Whether a key of these scopes opens an operation. */
export const opens = (scopes: readonly KeyScope[], operation: OperationId): boolean =>
  scopesOpening(operation).some((scope) => scopes.includes(scope))
