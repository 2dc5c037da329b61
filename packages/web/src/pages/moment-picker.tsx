import { type Day, isDay } from '@iltizam/shared/days'
import { useQuery } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import type { FormEvent } from 'react'

import { instanceQuery } from '../features/instance/queries.ts'
import { useFormats } from '../i18n/use-formats.ts'
import { useWords } from '../i18n/use-words.ts'
import '../ui/button.css'
import '../ui/field.css'
import './moment-picker.css'

interface MomentPickerProps {
  /** The day that the figures of the page stand for. */
  shown: Day
  /** The day of the address; absent: today. */
  asOf: Day | undefined
}

/** Another day of the same page. A form of its own, so that it serves without a script too. */
export function MomentPicker({ shown, asOf }: MomentPickerProps) {
  const t = useWords()
  const formats = useFormats()
  const navigate = useNavigate()
  const { data: instance } = useQuery(instanceQuery)

  const show = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const day = String(new FormData(event.currentTarget).get('asOf'))
    if (isDay(day)) navigate({ to: '.', search: (previous) => ({ ...previous, asOf: day }) })
  }

  return (
    <form className="moment no-print" method="get" onSubmit={show}>
      <label className="field">
        <span>{t('common:asItStoodOn')}</span>
        <input
          key={shown}
          type="date"
          name="asOf"
          defaultValue={shown}
          max={instance?.today}
          required
        />
      </label>
      <button type="submit" className="button">
        {t('common:show')}
      </button>
      {asOf !== undefined && (
        <p className="moment-shown">
          {t('common:showsDay', { day: formats.day(asOf) })}{' '}
          <Link to="." search={(previous) => ({ ...previous, asOf: undefined })}>
            {t('common:backToToday')}
          </Link>
        </p>
      )}
    </form>
  )
}
