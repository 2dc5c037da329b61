import type { OperationId } from '@iltizam/shared/permissions'

import type { Scene } from './scene.ts'

type Enrolling = Scene & { factorCode: string }
type Filled = { payload?: object; version?: number }

/** Valid requests of a second factor: two people of the scene have one device, which one has confirmed. */
export const secondFactorRequests: Partial<Record<OperationId, (scene: Enrolling) => Filled>> = {
  getSecondFactor: () => ({}),
  startSecondFactor: ({ auditor: { password } }) => ({ payload: { password } }),
  confirmSecondFactor: ({ factorCode: code }) => ({ payload: { code } }),
  renewRecoveryCodes: ({ stranger: { password }, factorCode: code }) => ({
    payload: { password, code },
  }),
  removeSecondFactor: ({ stranger: { password }, factorCode: code }) => ({
    payload: { password, code },
  }),
  resetSecondFactor: () => ({ payload: { reason: 'ضاع الهاتف' }, version: 1 }),
}
