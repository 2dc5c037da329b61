import type { FieldFault } from '@iltizam/shared/problems'
import type { ErrorObject } from 'ajv'

type Broken = Pick<ErrorObject, 'instancePath' | 'keyword' | 'message'> & {
  params: Record<string, unknown>
}

/** A broken rule of a JSON Schema with the pointer to what breaks it, be it absent or too much. */
export function schemaFault({ instancePath, keyword, params, message }: Broken): FieldFault {
  const member = params.additionalProperty ?? params.missingProperty
  const tail = member === undefined ? '' : `/${escapePointer(String(member))}`
  return { pointer: `${instancePath}${tail}`, rule: keyword, detail: message ?? keyword }
}

export const escapePointer = (name: string) => name.replaceAll('~', '~0').replaceAll('/', '~1')
