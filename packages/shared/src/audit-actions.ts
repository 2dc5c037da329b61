/** What can be done to each kind of thing, as the trail names it: 'commitment.created'. */
export const AUDIT_ACTIONS = {
  instance: ['created'],
  import: ['created'],
  plan: ['created', 'changed'],
  theme: ['created', 'changed'],
  organization: ['created', 'recorded', 'changed'],
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
  person: ['created'],
  account: ['created', 'password-changed'],
  session: ['started', 'ended', 'refused'],
  backup: ['restored'],
} as const

export type AuditKind = keyof typeof AUDIT_ACTIONS
export type AuditVerb = (typeof AUDIT_ACTIONS)[AuditKind][number]
export type AuditAction = {
  [Kind in AuditKind]: `${Kind}.${(typeof AUDIT_ACTIONS)[Kind][number]}`
}[AuditKind]
