import { Problem } from '@iltizam/shared/problems'
import createClient from 'openapi-fetch'

import type { components, paths } from './contract.gen.ts'

export type Schemas = components['schemas']

export const api = createClient<paths>({
  baseUrl: globalThis.location.origin,
  fetch: (request) => globalThis.fetch(request),
})

/** What a call of `api` comes to. */
export interface Answer<T> {
  data?: T
  error?: Partial<Schemas['ProblemDetails']>
  response: Response
}

/** The body of an answer; a refusal becomes a Problem, with every field that is at fault. */
export async function unwrap<T>(answer: Promise<Answer<T>>): Promise<T> {
  const { data, error, response } = await answer
  // A proxy between us and the API refuses without a code of ours, or without a word.
  if (!response.ok)
    throw new Problem(
      error?.code ?? 'internal-error',
      error?.detail,
      error?.errors,
      error?.retryAfter ?? null,
    )
  return data as T // openapi-fetch sets it unless the API refuses
}
