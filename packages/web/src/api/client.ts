import { Problem } from '@iltizam/shared/problems'
import createClient from 'openapi-fetch'

import type { components, paths } from './contract.gen.ts'

export type Schemas = components['schemas']

export const api = createClient<paths>({
  baseUrl: globalThis.location.origin,
  fetch: (request) => globalThis.fetch(request),
})

interface Answer<T> {
  data?: T
  error?: Partial<Schemas['ProblemDetails']>
}

/** The body of an answer; a refusal becomes a Problem for the nearest error page. */
export async function unwrap<T>(answer: Promise<Answer<T>>): Promise<T> {
  const { data, error } = await answer
  // A proxy between us and the API refuses without a code of ours.
  if (error !== undefined) throw new Problem(error.code ?? 'internal-error', error.detail)
  return data as T // openapi-fetch sets either data or error
}
