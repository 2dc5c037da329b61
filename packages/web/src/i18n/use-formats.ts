import { type Day, dayEndingAt } from '@iltizam/shared/days'
import {
  formatDay,
  formatDifference,
  formatInstant,
  formatNumber,
  formatPercent,
  formatPoints,
  formatTime,
} from '@iltizam/shared/formats'
import { useContext } from 'react'

import { TimeZoneContext } from './time-zone.ts'
import { useWordsLanguage } from './use-language.ts'

/** Figures and days as our sentences write them. */
export function useFormats() {
  const language = useWordsLanguage()
  const timeZone = useContext(TimeZoneContext)
  return {
    day: (day: Day) => formatDay(language, day),
    instant: (instant: string) => formatInstant(language, instant, timeZone),
    dayEndingAt: (instant: string) => dayEndingAt(timeZone, new Date(instant)),
    time: (instant: string) => formatTime(language, instant, timeZone),
    percent: (percent: number, decimals?: number) => formatPercent(language, percent, decimals),
    number: (value: number, decimals?: number) => formatNumber(language, value, decimals),
    points: (points: number) => formatPoints(language, points),
    difference: (points: number) => formatDifference(language, points),
  }
}
