import { PROBLEM_CODES, PROBLEMS, Problem, type ProblemCode } from '@iltizam/shared/problems'
import type { Language } from '@iltizam/shared/vocabulary'
import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { Type } from 'typebox'

import { isUnavailable } from '../db/unavailable.ts'
import { translate } from '../i18n/translate.ts'
import { requestLanguage } from './language.ts'
import { bareHeaders } from './security-headers.ts'
import { faultsOf } from './validation.ts'

const FieldFault = Type.Object(
  {
    pointer: Type.String({ description: 'JSON pointer into the body, or #/query/…, #/params/…' }),
    rule: Type.String({ description: 'The rule of the schema that it breaks' }),
    detail: Type.String({ description: 'For developers, in English' }),
  },
  { $id: 'FieldFault', description: 'One place of a request that is wrong' },
)

/** RFC 9457. `code` is for programs, `title` for people, `detail` for developers. */
export const ProblemDetails = Type.Object(
  {
    type: Type.String({ format: 'uri-reference', description: 'Stable address of the kind' }),
    title: Type.String({ description: 'In the language of the request' }),
    status: Type.Integer({ description: 'The HTTP status, once more' }),
    code: Type.Enum(PROBLEM_CODES, { description: 'For programs; more may come' }),
    detail: Type.String({ description: 'For developers, in English' }),
    requestId: Type.String({ description: 'Names this request in our log' }),
    errors: Type.Optional(Type.Array(Type.Unsafe({ $ref: 'FieldFault#' }))),
    retryAfter: Type.Optional(
      Type.Integer({ description: 'In how many seconds it may be tried again, as Retry-After' }),
    ),
  },
  { $id: 'ProblemDetails', description: 'A refusal (RFC 9457)' },
)

export const problemModels = [FieldFault, ProblemDetails]

/** How every operation refuses a request with a body. */
export const bodyRefusals = [
  'unreadable-request',
  'validation-failed',
  'foreign-origin',
  'body-too-large',
  'unsupported-media-type',
] as const satisfies ProblemCode[]

/** How an operation refuses that is not for everybody. */
export const callerRefusals = [
  'not-signed-in',
  'not-allowed',
  'second-factor-required',
] as const satisfies ProblemCode[]

/** How every change refuses; one of a version adds `versionRefusals`. */
export const changeRefusals = [...bodyRefusals, ...callerRefusals] as const
export const versionRefusals = [
  'version-moved',
  'version-required',
] as const satisfies ProblemCode[]

/** How every creation refuses. */
export const creationRefusals = [
  ...changeRefusals,
  'request-under-way',
  'key-reused',
] as const satisfies ProblemCode[]

/** How every operation refuses a key, or its being sent too often. */
const keyRefusals = [
  'authorization-unreadable',
  'two-credentials',
  'key-not-good',
  'too-many-attempts',
] as const satisfies ProblemCode[]

/** The responses of an operation that may refuse in these ways, by status. */
export function problems(...codes: ProblemCode[]) {
  const all: ProblemCode[] = [
    ...new Set([...codes, ...keyRefusals]),
    'too-many-requests',
    'internal-error',
    'database-unavailable',
  ]
  return Object.fromEntries(
    all.map((code) => {
      const sameStatus = all.filter((other) => PROBLEMS[other] === PROBLEMS[code])
      return [
        PROBLEMS[code],
        {
          description: sameStatus
            .map((other) => `\`${other}\`: ${translate('en', `problems:${other}`)}`)
            .join('; '),
          content: {
            'application/problem+json': {
              schema: { $ref: 'ProblemDetails#' },
              examples: Object.fromEntries(sameStatus.filter(isShown).flatMap(examplesOf)),
            },
          },
        },
      ]
    }),
  )
}

/** What every operation may answer to a key is told in words: shown too, it would be a third of the contract. */
const isShown = (code: ProblemCode): boolean => !keyRefusals.some((refusal) => refusal === code)

type Example = [name: string, { summary: string; value: object }]

/** Written once each: hundreds of operations refuse alike. */
const written = new Map<ProblemCode, Example[]>()

function examplesOf(code: ProblemCode): Example[] {
  const known = written.get(code) ?? writeExamples(code)
  written.set(code, known)
  return known
}

const writeExamples = (code: ProblemCode): Example[] =>
  (['ar', 'fr'] as const).map((language) => [
    `${code}-${language}`,
    {
      summary: translate(language, `problems:${code}`),
      value: problemDocument(new Problem(code), language, '01870d4a-0000-7000-8000-000000000000'),
    },
  ])

/** The one place where an error becomes a response. */
export function answerWithProblems(app: FastifyInstance): void {
  app.setErrorHandler<FastifyError>(answerError)
}

/** For what Fastify's router itself refuses, before any hook of ours. */
export const answerUnrouted =
  (isSecure: boolean) => (error: FastifyError, request: FastifyRequest, reply: FastifyReply) =>
    answerError(error, request, reply.headers(bareHeaders(isSecure)))

function answerError(error: FastifyError, request: FastifyRequest, reply: FastifyReply) {
  const problem = problemFrom(error)
  if (PROBLEMS[problem.code] >= 500 && !(error instanceof Problem))
    request.log.error({ err: error }, problem.code)
  return answer(request, reply, problem)
}

/** The refusal that an error comes to, whatever form it is then told in. */
export function problemFrom(error: FastifyError): Problem {
  if (error instanceof Problem) return error
  if (error.validation) return problemOfShape(error)
  if (isUnavailable(error)) return new Problem('database-unavailable')
  if (error.statusCode === 413) return new Problem('body-too-large')
  if (error.statusCode === 415) return new Problem('unsupported-media-type')
  if (error.statusCode && error.statusCode < 500)
    return new Problem('unreadable-request', error.message)
  return new Problem('internal-error')
}

/** A change that names no version has a status of its own (RFC 6585). */
function problemOfShape(error: FastifyError): Problem {
  const faults = faultsOf(error)
  const isUnversioned = faults.some(
    ({ pointer, rule }) => pointer === '#/headers/if-match' && rule === 'required',
  )
  return new Problem(
    isUnversioned ? 'version-required' : 'validation-failed',
    error.message,
    faults,
  )
}

const realm = 'Bearer realm="Iltizam"'

/** By what to call, and what was wrong with it, as programs are told (RFC 6750). */
const CHALLENGES: Partial<Record<ProblemCode, string>> = {
  'not-signed-in': realm,
  'key-not-good': `${realm}, error="invalid_token"`,
  'authorization-unreadable': `${realm}, error="invalid_request"`,
  'two-credentials': `${realm}, error="invalid_request"`,
  'scope-missing': `${realm}, error="insufficient_scope"`,
}

/** Sends the refusal; what went wrong on our side stays in our log. */
export function answer(request: FastifyRequest, reply: FastifyReply, problem: Problem) {
  const language = requestLanguage(request)
  reply.problem = problem.code
  if (problem.retryAfter !== null) reply.header('retry-after', problem.retryAfter)
  const challenge = CHALLENGES[problem.code]
  if (challenge !== undefined) reply.header('www-authenticate', challenge)
  return reply
    .code(PROBLEMS[problem.code])
    .type(PROBLEM_TYPE)
    .header('content-language', language)
    .header('cache-control', 'no-store')
    .serializer(JSON.stringify)
    .send(problemDocument(problem, language, request.id))
}

export const PROBLEM_TYPE = 'application/problem+json; charset=utf-8'

export function problemDocument(problem: Problem, language: Language, requestId: string) {
  const { code, message, faults, retryAfter } = problem
  return {
    type: `/problems/${code}`,
    title: translate(language, `problems:${code}`),
    status: PROBLEMS[code],
    code,
    detail: message,
    requestId,
    ...(faults.length > 0 && { errors: faults }),
    ...(retryAfter !== null && { retryAfter }),
  }
}
