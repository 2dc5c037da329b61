import type { Day } from '@iltizam/shared/days'
import type { LocalizedText } from '@iltizam/shared/localized-text'
import { refuseStandIn } from '@iltizam/shared/stand-in'

import type { Moment } from '../../db/as-of.ts'
import type { Db } from '../../db/connect.ts'
import type { Locked } from '../../db/identities.ts'
import { getActivityRow } from '../activities/repository.ts'
import {
  listActivityWeightRows,
  lockActivityVersion,
  weighActivity,
} from '../activities/repository-changes.ts'
import {
  getCommitmentRow,
  listCommitmentWeightRows,
  lockCommitmentVersion,
  weighCommitment,
} from '../commitments/repository.ts'

/** What has a weight that can be set. */
export interface Weighed {
  kind: 'commitment' | 'activity'
  id: string
}

/** A weight that somebody set, as the database has it. */
export interface WeightFact {
  id: string
  weight: string
  reason: LocalizedText
  effectiveFrom: Day
  recordedAt: Date
}

interface Weighing {
  /** Holds it still in that version; refuses what nobody may weigh by hand. */
  lock: (tx: Db, named: { id: string; version: number }) => Promise<Locked>
  /** Refuses what is not there, or not yet. */
  get: (db: Db, id: string, moment: Moment) => Promise<object>
  /** The latest first. */
  listWeights: (db: Db, id: string, moment: Moment) => Promise<WeightFact[]>
  weigh: (tx: Db, id: string, fact: WeightFact) => Promise<void>
}

/** How a commitment's weight and an activity's are read and set: in one way, at two places. */
export const weighed: Record<Weighed['kind'], Weighing> = {
  commitment: {
    lock: lockCommitmentVersion,
    get: getCommitmentRow,
    listWeights: listCommitmentWeightRows,
    weigh: weighCommitment,
  },
  activity: {
    lock: lockChangeableActivity,
    get: getActivityRow,
    listWeights: listActivityWeightRows,
    weigh: weighActivity,
  },
}

async function lockChangeableActivity(...of: Parameters<typeof lockActivityVersion>) {
  const locked = await lockActivityVersion(...of)
  refuseStandIn(locked)
  return locked
}
