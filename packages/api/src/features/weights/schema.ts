import { WEIGHT_PATTERN } from '@iltizam/shared/weights'
import { type Static, Type } from 'typebox'

import {
  clocks,
  LocalizedText,
  nullable,
  Progress,
  pageOf,
  ref,
  Uuid,
  Version,
  Weight,
  WrittenText,
} from '../../http/schema.ts'

const SetWeight = Type.Object(
  { id: Uuid, weight: Weight, reason: ref(LocalizedText), ...clocks },
  { $id: 'SetWeight', description: 'A weight that somebody set, and why' },
)

export const SetWeightPage = pageOf(SetWeight, 'SetWeightPage')

export const CurrentWeight = Type.Object(
  {
    ...SetWeight.properties,
    version: { ...Version, description: 'Of the commitment or activity, now that it is set' },
  },
  { $id: 'CurrentWeight', description: 'The weight that holds from now on' },
)
export type CurrentWeight = Static<typeof CurrentWeight>

export const NewWeight = Type.Object(
  {
    weight: Weight,
    reason: ref(WrittenText),
  },
  { $id: 'NewWeight', additionalProperties: false, description: 'A weight to set, and why' },
)
export type NewWeight = Static<typeof NewWeight>

const ProgressEffect = Type.Object(
  { before: ref(Progress), after: ref(Progress) },
  { $id: 'ProgressEffect', description: 'A progress as it is, and as it would be' },
)

export const WeightEffect = Type.Object(
  {
    weight: Type.Object(
      { before: Weight, after: Weight },
      { description: 'As it is, and as it would be' },
    ),
    commitment: ref(ProgressEffect),
    theme: nullable(ref(ProgressEffect), { description: 'Null where it belongs to no theme' }),
    plan: ref(ProgressEffect),
  },
  { $id: 'WeightEffect', description: 'What another weight would do; nothing is changed' },
)
export type WeightEffect = Static<typeof WeightEffect>

export const WeightEffectQuery = Type.Object(
  {
    weight: Type.String({
      pattern: WEIGHT_PATTERN,
      description: 'Above 0, at most 1000, with at most 3 decimals',
      examples: ['2.5'],
    }),
  },
  { additionalProperties: false },
)

export const weightModels = [
  SetWeight,
  SetWeightPage,
  CurrentWeight,
  NewWeight,
  ProgressEffect,
  WeightEffect,
]
