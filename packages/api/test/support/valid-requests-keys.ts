import type { OperationId } from '@iltizam/shared/permissions'

import type { Scene } from './scene.ts'

type Filled = { payload?: object; version?: number }

/** Of what nobody has changed since it was seeded. */
const version = 1

/** The requests of systems and their keys. */
export const keyRequests: Partial<Record<OperationId, (scene: Scene) => Filled>> = {
  listSystems: () => ({}),
  getSystem: () => ({}),
  createSystem: ({ organizations: { lead } }) => ({
    payload: { organizationId: lead, name: 'نظام تتبع المشاريع', purpose: 'يرسل نسب الإنجاز' },
  }),
  changeSystem: () => ({ payload: { purpose: 'يقرأ التحيينات كل ليلة' }, version }),
  createKey: () => ({ payload: { scopes: ['read-progress-reports'], lastDay: '2023-12-31' } }),
  rotateKey: () => ({ payload: { lastDay: '2023-12-31', overlapDays: 3 }, version }),
  revokeKey: () => ({ payload: { reason: 'عثر عليه في رسالة' }, version }),
}
