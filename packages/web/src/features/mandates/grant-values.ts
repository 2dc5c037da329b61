import { isDay } from '@iltizam/shared/days'
import { periodFaults } from '@iltizam/shared/periods'
import type { MandateKind } from '@iltizam/shared/vocabulary'

import type { Schemas } from '../../api/client.ts'
import type { Fault } from '../../forms/faults.ts'

/** A mandate as it is typed. */
export interface GrantValues {
  personId: string
  organizationId: string
  kind: MandateKind | ''
  /** 'commitment:ID' or 'activity:ID'; empty: all of the body's. */
  subject: string
  startsOn: string
  endsOn: string
}

export function grantBody(values: GrantValues): Schemas['NewMandate'] {
  const { personId, organizationId, kind, subject, startsOn, endsOn } = values
  const [what, id = null] = subject.split(':')
  return {
    ...{ personId, organizationId, startsOn },
    kind: kind || 'deputy', // `faultsOfGrant` refuses none
    commitmentId: what === 'commitment' ? id : null,
    activityId: what === 'activity' ? id : null,
    endsOn: endsOn === '' ? null : endsOn,
  }
}

export const faultsOfGrant = (values: GrantValues): Fault[] => [
  ...(['personId', 'organizationId', 'kind'] as const).flatMap((name) =>
    values[name] === '' ? [{ pointer: `#/${name}`, rule: 'required' }] : [],
  ),
  ...typedPeriodFaults(values),
]

/** What is wrong with a period as it is typed. */
export function typedPeriodFaults({ startsOn, endsOn }: Pick<GrantValues, 'startsOn' | 'endsOn'>) {
  if (!isDay(startsOn)) return [{ pointer: '#/startsOn', rule: 'required' }]
  return periodFaults(['startsOn', 'endsOn'], { startsOn, endsOn: endsOn === '' ? null : endsOn })
}
