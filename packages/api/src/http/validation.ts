import type { FieldFault } from '@iltizam/shared/problems'
import { Ajv } from 'ajv'
import formats from 'ajv-formats'
import type { FastifyError, FastifyInstance } from 'fastify'

/**
 * Fastify's own validator turns a null progress into 0, fills defaults into a change and drops
 * misspelt fields. Here a URL, which is text, is converted; a body is taken at its word.
 */
export function takeBodiesAtTheirWord(app: FastifyInstance): void {
  const common = { allErrors: true, addUsedSchema: false } as const
  const url = new Ajv({ ...common, coerceTypes: true, useDefaults: true })
  const body = new Ajv(common)
  for (const ajv of [url, body]) formats.default(ajv, ['uuid', 'date', 'date-time'])
  app.setValidatorCompiler(({ schema, httpPart }) =>
    (httpPart === 'body' ? body : url).compile(schema as object),
  )
}

const PARTS = { body: '', headers: '/headers', params: '/params', querystring: '/query' }

/** Where a request breaks its schema: the body by pointer, the URL under #/query and #/params. */
export function faultsOf({ validation = [], validationContext }: FastifyError): FieldFault[] {
  const part = validationContext === undefined ? '' : PARTS[validationContext]
  return validation.map(({ instancePath, keyword, params, message = keyword }) => {
    const extra = params.additionalProperty ?? params.missingProperty
    const tail = extra === undefined ? '' : `/${escapePointer(String(extra))}`
    return { pointer: `#${part}${instancePath}${tail}`, rule: keyword, detail: message }
  })
}

const escapePointer = (name: string) => name.replaceAll('~', '~0').replaceAll('/', '~1')
