/** An activity's next report has to wait for one in such a state. */
export const OPEN_STATES = ['submitted', 'returned', 'referred'] as const
/** Something is still to be decided; a returned one waits for who reported it. */
export const AWAITING_STATES = ['submitted', 'referred'] as const
/** Its body may still correct or withdraw it; a referred one is the meeting's. */
export const REVISABLE_STATES = ['submitted', 'returned'] as const

/** Where there is something to report on. */
export const UNDER_WAY = {
  plan: ['co-creation', 'adopted', 'implementing'],
  commitment: ['not-started', 'under-way', 'complete'],
  activity: ['not-started', 'under-way', 'complete'],
} as const
