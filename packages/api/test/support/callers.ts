import type { InjectOptions } from 'fastify'

import type { Scene } from './scene.ts'

export interface Called {
  who: string
  role: string
  /** Empty where nobody has signed in. */
  cookie: string
  /** A system's. */
  key?: string
}

/** Who may come to a scene, and the role that they hold. */
export const callersOf = (scene: Scene): Called[] => [
  { who: 'nobody in particular', role: 'public', cookie: '' },
  { who: 'a focal point of the body', role: 'focal-point', ...scene.focalPoint },
  { who: 'a focal point of another body', role: 'focal-point', ...scene.stranger },
  { who: 'a member of the committee', role: 'committee-member', ...scene.committeeMember },
  { who: 'the secretariat', role: 'secretariat', ...scene.secretariat },
  { who: 'the auditor', role: 'auditor', ...scene.auditor },
  { who: 'the administrator', role: 'administrator', ...scene.administrator },
  { who: 'an account without any right', role: 'account-holder', ...scene.withoutRight },
  { who: 'a system of the body', role: 'system', cookie: '', key: scene.system.key },
  { who: 'a system of another body', role: 'system', cookie: '', key: scene.strangeSystem.key },
]

/** Whether the row of an operation names the role that somebody holds. */
export const isNamedIn =
  (roles: readonly string[] = []) =>
  ({ role, cookie }: Called): boolean =>
    roles.includes('public') ||
    roles.includes(role) ||
    (roles.includes('account-holder') && cookie !== '')

export const signedInAs = (request: InjectOptions, { cookie, key }: Called): InjectOptions => ({
  ...request,
  headers: {
    ...request.headers,
    ...(cookie && { cookie }),
    ...(key && { authorization: `Bearer ${key}` }),
  },
})
