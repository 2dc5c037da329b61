import type { FieldFault } from '@iltizam/shared/problems'
import { Ajv } from 'ajv'
import formats from 'ajv-formats'

import { schemaFault } from '../../json/schema-fault.ts'
import { textFaults } from '../../json/text-faults.ts'
import { contradictions } from './contradictions.ts'
import { MinutesFile } from './schema.ts'

const ajv = new Ajv({ allErrors: true, allowUnionTypes: true })
formats.default(ajv, ['date'])
const isMinutesFile = ajv.compile<MinutesFile>(MinutesFile)

/** Either the minutes, or every fault that keeps them from being read. */
export type ReadMinutes = { file: MinutesFile } | { faults: FieldFault[] }

/** Checks a file whole before anything is done with it, and tells all its faults at once. */
export function readMinutes(json: unknown): ReadMinutes {
  const value = inNfc(json)
  const beyondTheSchema = [...textFaults(value), ...contradictions(value)]
  if (isMinutesFile(value) && beyondTheSchema.length === 0) return { file: value }
  return { faults: [...(isMinutesFile.errors ?? []).map(schemaFault), ...beyondTheSchema] }
}

/** One spelling for what looks the same: Unicode's composed form. */
function inNfc(value: unknown): unknown {
  if (typeof value === 'string') return value.normalize('NFC')
  if (Array.isArray(value)) return value.map(inNfc)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, member]) => [key, inNfc(member)]))
}
