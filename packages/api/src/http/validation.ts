import { isDay } from '@iltizam/shared/days'
import { type FieldFault, Problem } from '@iltizam/shared/problems'
import { isWebAddress, whyNotProse, whyNotSingleLine } from '@iltizam/shared/text-rules'
import { Ajv, type SchemaValidateFunction, type ValidateFunction } from 'ajv'
import formats from 'ajv-formats'
import type { FastifyError, FastifyInstance, FastifyRequest } from 'fastify'
import type { TSchema } from 'typebox'

import { inNfc, isDeeperThan } from '../json/plain-values.ts'
import { findRepeatedMember } from '../json/repeated-member.ts'
import { escapePointer, schemaFault } from '../json/schema-fault.ts'

/**
 * Fastify's own validator turns a null progress into 0, fills defaults into a change and drops
 * misspelt fields. Here a URL, which is text, is converted; a body is taken at its word. `models` are what
 * bodies may refer to by name.
 */
export function takeBodiesAtTheirWord(app: FastifyInstance, models: readonly TSchema[] = []): void {
  const common = { allErrors: true, addUsedSchema: false } as const
  const url = new Ajv({ ...common, coerceTypes: true, useDefaults: true })
  const body = new Ajv(common)
  for (const ajv of [url, body]) {
    formats.default(ajv, ['uuid', 'date', 'date-time'])
    ajv.addFormat('date', isDay)
    ajv.addFormat('single-line', (text: string) => whyNotSingleLine(text) === null)
    ajv.addFormat('prose', (text: string) => whyNotProse(text) === null)
    ajv.addFormat('web-address', isWebAddress)
    keepToTheCalendar(ajv, 'date-time')
  }
  body.addKeyword({ keyword: 'x-holds-source', type: 'object', validate: holdsSource })
  body.addSchema(models as object[])
  app.setValidatorCompiler(({ schema, httpPart }) =>
    tellingTheFirst(() => (httpPart === 'body' ? body : url).compile(schema as object)),
  )
  refuseRepetitions(app)
  app.addHook('preValidation', async (request) => {
    refuseNul(request)
    refuseUselessBody(request)
    keepIntegersInDigits(request)
    composeBody(request)
  })
}

/** Of a body that is wrong in fifty thousand places nobody reads an answer ten times as long. */
const mostFaults = 100

/** Made once a request needs it: all of them were a quarter of a start. */
function tellingTheFirst(compile: () => ValidateFunction) {
  let validate: ValidateFunction | undefined
  return (value: unknown) => {
    validate ??= compile()
    return validate(value) || { error: (validate.errors ?? []).slice(0, mostFaults) }
  }
}

/** Of two values under one name nobody knows which is meant. */
function refuseRepetitions(app: FastifyInstance): void {
  const parse = app.getDefaultJsonParser('error', 'error')
  app.addContentTypeParser('application/json', { parseAs: 'string' }, (request, text, done) => {
    parse(request, `${text}`, (error, body) => {
      const repeated = error ? undefined : findRepeatedMember(`${text}`)
      if (repeated === undefined) done(error, body)
      else done(new Problem('unreadable-request', `the member "${repeated}" is there twice`))
    })
  })
}

/** An operation that takes none would drop what somebody means by it. */
function refuseUselessBody({ body, routeOptions: { schema } }: FastifyRequest): void {
  if (body === undefined || body === null || !schema?.operationId || schema.body) return
  const detail = 'takes no body'
  throw new Problem('validation-failed', detail, [{ pointer: '#', rule: 'no-body', detail }])
}

/** Bodies of ours are far flatter. */
const deepest = 20

/** What looks the same is stored the same. */
function composeBody(request: FastifyRequest): void {
  if (isDeeperThan(deepest, request.body))
    throw new Problem('unreadable-request', `deeper than ${deepest}`)
  request.body = inNfc(request.body)
}

/** Of a text in several languages the one it was written in is there. */
const holdsSource: SchemaValidateFunction = (_schema: unknown, text: { source?: unknown }) => {
  const { source } = text
  if (typeof source !== 'string' || source in text) return true
  const params = { missingProperty: source }
  holdsSource.errors = [{ keyword: 'required', params, message: 'must hold its source language' }]
  return false
}

/** A misspelt parameter is refused everywhere, also where none is known. */
export function refuseUnknownParameters(app: FastifyInstance): void {
  app.addHook('onRoute', (route) => {
    const none = { type: 'object', properties: {}, additionalProperties: false }
    const querystring = (route.schema?.querystring ?? none) as { additionalProperties?: unknown }
    if (querystring.additionalProperties !== false)
      throw new Error(`${route.url} would take parameters that it does not know`)
    route.schema = { ...route.schema, querystring }
  })
}

/** Leap seconds and a year 0 are good ISO 8601, and there is no such instant here or in PostgreSQL. */
function keepToTheCalendar(ajv: Ajv, format: string): void {
  const standard = ajv.formats[format] as { validate: (text: string) => boolean }
  ajv.addFormat(format, (text: string) => {
    const year = new Date(text).getUTCFullYear()
    return standard.validate(text) && year >= 1 && year <= 9999
  })
}

/** PostgreSQL keeps no NUL in a text; no pattern of ours lets one in, and some texts have none. */
function refuseNul({ params, query }: FastifyRequest): void {
  for (const [part, values] of Object.entries({ params, query }))
    for (const [name, value] of Object.entries(values ?? {}))
      if ([value].flat().some((text) => typeof text === 'string' && text.includes('\0')))
        refuseNulIn(part, name)
}

function refuseNulIn(part: string, name: string): never {
  const detail = 'must not contain NUL'
  const pointer = `#/${part}/${escapePointer(name)}`
  throw new Problem('validation-failed', detail, [{ pointer, rule: 'nul', detail }])
}

const INTEGER = /^-?\d{1,15}$/

/**
 * Ajv takes '1e400' for an integer, and past its own maximum; also '0x10' and ' 1'. What is not in
 * digits becomes what it refuses too, together with all else that is wrong.
 */
function keepIntegersInDigits({ query, params, routeOptions: { schema } }: FastifyRequest): void {
  for (const [values, part] of [
    [query, schema?.querystring],
    [params, schema?.params],
  ]) {
    const { properties = {} } = (part ?? {}) as { properties?: Record<string, { type?: string }> }
    const given = (values ?? {}) as Record<string, unknown>
    for (const [name, value] of Object.entries(given))
      if (properties[name]?.type === 'integer' && !INTEGER.test(String(value))) given[name] = 'none'
  }
}

const PARTS = { body: '', headers: '/headers', params: '/params', querystring: '/query' }

/** Where a request breaks its schema: the body by pointer, the URL under #/query and #/params. */
export function faultsOf({ validation = [], validationContext }: FastifyError): FieldFault[] {
  const part = validationContext === undefined ? '' : PARTS[validationContext]
  return validation.map((broken) => {
    const fault = schemaFault(broken)
    return { ...fault, pointer: `#${part}${fault.pointer}` }
  })
}
