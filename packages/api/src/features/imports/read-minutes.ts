import { isDay } from '@iltizam/shared/days'
import type { FieldFault } from '@iltizam/shared/problems'
import { Ajv } from 'ajv'

import { inNfc, isDeeperThan } from '../../json/plain-values.ts'
import { schemaFault } from '../../json/schema-fault.ts'
import { textFaults } from '../../json/text-faults.ts'
import { contradictions } from './contradictions.ts'
import { MinutesFile } from './schema.ts'

const ajv = new Ajv({ allErrors: true, allowUnionTypes: true })
ajv.addFormat('date', isDay)
const isMinutesFile = ajv.compile<MinutesFile>(MinutesFile)

/** Either the minutes, or every fault that keeps them from being read. */
export type ReadMinutes = { file: MinutesFile } | { faults: FieldFault[] }

/** A file of minutes is far flatter: what is deeper is no such file, and must not break us. */
const deepest = 20

/** Checks a file whole before anything is done with it, and tells all its faults at once. */
export function readMinutes(json: unknown): ReadMinutes {
  if (isDeeperThan(deepest, json))
    return { faults: [{ pointer: '', rule: 'too-deep', detail: `deeper than ${deepest}` }] }
  const value = inNfc(json)
  const beyondTheSchema = [...textFaults(value), ...contradictions(value)]
  if (isMinutesFile(value) && beyondTheSchema.length === 0) return { file: value }
  const faults = [...(isMinutesFile.errors ?? []).map(schemaFault), ...beyondTheSchema]
  return { faults: faults.toSorted((a, b) => inFileOrder(a.pointer, b.pointer)) }
}

const inFileOrder = new Intl.Collator('en', { numeric: true }).compare
