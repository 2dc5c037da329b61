import { randomUUID } from 'node:crypto'
import type { LocalizedText } from '@iltizam/shared/localized-text'
import type { InjectOptions } from 'fastify'

interface SignedIn {
  cookie: string
}

/** A creation by somebody, under a key of its own; `version` where it is made from one. */
export function creation(
  path: string,
  { cookie }: SignedIn,
  payload: object,
  { version, key = randomUUID() }: { version?: number; key?: string } = {},
): InjectOptions {
  return {
    method: 'POST',
    url: `/api/v1${path}`,
    headers: { cookie, 'idempotency-key': key, ...ifMatch(version) },
    payload,
  }
}

/** A change of something by somebody, made from that version. */
export function change(
  method: 'PUT' | 'PATCH' | 'POST',
  path: string,
  { cookie }: SignedIn,
  { version, payload }: { version?: number; payload?: object },
): InjectOptions {
  return {
    method,
    url: `/api/v1${path}`,
    headers: { cookie, ...ifMatch(version) },
    ...(payload && { payload }),
  }
}

/** What somebody reads. */
export const reading = (path: string, { cookie }: SignedIn): InjectOptions => ({
  url: `/api/v1${path}`,
  headers: { cookie },
})

/** A text as a person writes it in Arabic. */
export const inArabic = (text: string): LocalizedText => ({
  source: 'ar',
  ar: { text, state: 'verified' },
})

const ifMatch = (version: number | undefined) =>
  version === undefined ? {} : { 'if-match': `"${version}"` }
