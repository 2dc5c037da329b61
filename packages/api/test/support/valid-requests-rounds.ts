import type { Access } from './links.ts'
import { inArabic } from './requests.ts'
import type { Scene } from './scene.ts'

const reason = inArabic('طلب من الهيئة')
/** Of what nobody has changed since it was seeded. */
const version = 1

/** What fills the operations on rounds. */
export const roundRequests = {
  listRounds: () => ({}),
  getRound: () => ({}),
  listRoundRevisions: () => ({}),
  createRound: () => ({
    payload: { opensOn: '2023-03-29', dueOn: '2023-04-20', locksOn: '2023-04-30' },
  }),
  changeRound: () => ({ payload: { dueOn: '2023-06-25', reason }, version }),
  reopenRound: ({ organizations: { lead }, rounds: { locked } }: Scene & Access) => ({
    payload: { organizationId: lead, untilDay: '2023-04-05', reason },
    version,
    ids: { roundId: locked },
  }),
  getRoundStanding: () => ({}),
}
