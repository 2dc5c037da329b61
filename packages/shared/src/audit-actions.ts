/** What can be done to each kind of thing, as the trail names it: 'commitment.created'. */
export const AUDIT_ACTIONS = {
  audit: ['exported'],
  reading: ['begun'],
  instance: ['created'],
  import: ['created'],
  plan: ['created', 'changed'],
  theme: ['created', 'changed'],
  organization: [
    ...(['created', 'recorded', 'changed', 'merged', 'split', 'succeeded'] as const),
    ...(['end-withdrawn', 'succession-withdrawn'] as const),
  ],
  commitment: ['created', 'changed', 'weight-set'],
  activity: ['created', 'changed', 'weight-set', 'progress-accepted'],
  remark: ['created'],
  'progress-report': [
    'submitted',
    'revised',
    'withdrawn',
    'accepted',
    'returned',
    'rejected',
    'referred',
  ],
  round: ['created', 'changed', 'reopened'],
  person: ['created', 'changed', 'mails-chosen', 'exported', 'erased'],
  account: [
    'created',
    'invited',
    'invited-again',
    'activated',
    'suspended',
    'reinstated',
    'offices-set',
    'password-changed',
    'password-refused',
    'password-reset',
    'reset-requested',
    'email-change-requested',
    'email-changed',
    'second-factor-started',
    'second-factor-confirmed',
    'second-factor-removed',
    'second-factor-reset',
    'recovery-codes-renewed',
    'code-refused',
    'identity-linked',
    'identity-unlinked',
    'erased',
  ],
  mandate: ['granted', 'period-set'],
  handover: ['made', 'confirmed'],
  committee: ['created', 'recorded', 'changed'],
  'committee-seat': ['seated', 'seat-period-set'],
  meeting: ['held', 'attendance-set'],
  session: [
    'started',
    'ended',
    'refused',
    'code-asked',
    'code-wrong',
    'longer-password-asked',
    'attempts-limited',
  ],
  mail: ['read', 'retried'],
  system: ['created', 'changed'],
  key: ['created', 'rotated', 'revoked'],
  backup: ['restored'],
} as const

export type AuditKind = keyof typeof AUDIT_ACTIONS
export type AuditVerb = (typeof AUDIT_ACTIONS)[AuditKind][number]
export type AuditAction = {
  [Kind in AuditKind]: `${Kind}.${(typeof AUDIT_ACTIONS)[Kind][number]}`
}[AuditKind]

/** An action as the kind of thing and the verb; null where it is none of ours. */
export function auditActionParts(action: string): { kind: AuditKind; verb: AuditVerb } | null {
  const [kind, verb] = action.split('.')
  const known = Object.entries(AUDIT_ACTIONS).find(([name]) => name === kind)
  const found = known?.[1].find((one) => one === verb)
  // Object.entries forgets which names there are.
  return known && found ? { kind: known[0] as AuditKind, verb: found } : null
}
