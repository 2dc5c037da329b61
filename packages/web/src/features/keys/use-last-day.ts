import { dayIn } from '@iltizam/shared/days'
import { LONGEST_KEY_LIFE } from '@iltizam/shared/key-life'
import { useContext } from 'react'

import { TimeZoneContext } from '../../i18n/time-zone.ts'

const oneDay = 24 * 3_600_000
/** A season: long enough not to be renewed all the time, short enough to be lost. */
const usual = 90

/** The last day of a key as it is first proposed, and between which days it may be. */
export function useLastDay() {
  const timeZone = useContext(TimeZoneContext) ?? 'UTC'
  const inDays = (days: number) => dayIn(timeZone, new Date(Date.now() + days * oneDay))
  return { usual: inDays(usual), min: inDays(0), max: inDays(LONGEST_KEY_LIFE) }
}
