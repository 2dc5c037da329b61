import type { OperationId } from '@iltizam/shared/permissions'

import type { Access } from './links.ts'
import type { Scene } from './scene.ts'

type Filled = { payload?: object; version?: number; cookie?: string }

const nextPassword = 'ممر آخر من الكلمات'
/** Of what nobody has changed since it was seeded. */
const version = 1

/** The requests of who signs in, and of who lets others in. */
export const accountRequests: Partial<Record<OperationId, (occasion: Scene & Access) => Filled>> = {
  getSession: () => ({}),
  startSession: ({ auditor: { email, password } }) => ({ payload: { email, password } }),
  endSession: () => ({}),
  listDemonstrationAccounts: () => ({}),
  changePassword: ({ auditor: { password: current } }) => ({
    payload: { current, next: nextPassword },
  }),
  requestPasswordReset: ({ auditor: { email } }) => ({ payload: { email } }),
  resetPassword: ({ resetToken: token }) => ({ payload: { token, password: nextPassword } }),
  requestEmailChange: ({ auditor: { password } }) => ({
    payload: { email: 'new@example.org', password },
  }),
  confirmEmailChange: ({ emailToken: token }) => ({ payload: { token } }),
  acceptInvitation: ({ invited: { token } }) => ({ payload: { token, password: nextPassword } }),
  beginProviderSignIn: () => ({ payload: { language: 'fr', returnPath: '/fr/review' } }),
  finishProviderSignIn: ({ wayBack: { answer, cookie } }) => ({ payload: { answer }, cookie }),
  listMyIdentities: () => ({}),
  unlinkMyIdentity: () => ({}),
  listMySessions: () => ({}),
  endMySession: () => ({}),
  listAccounts: () => ({}),
  getAccount: () => ({}),
  inviteAccount: () => ({
    payload: { email: 'new@example.org', language: 'fr', name: 'ليلى', offices: ['auditor'] },
  }),
  resendInvitation: () => ({ version }),
  suspendAccount: () => ({ payload: { reason: 'غادرت' }, version }),
  reinstateAccount: () => ({ payload: { reason: 'عادت' }, version }),
  setAccountOffices: () => ({ payload: { offices: ['auditor'], reason: 'كلفت به' }, version }),
}
