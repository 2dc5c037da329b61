import { type Day, isDay } from '@iltizam/shared/days'
import { Link, useNavigate } from '@tanstack/react-router'
import type { FormEvent } from 'react'
import { useTranslation } from 'react-i18next'

import { useFormats } from '../i18n/use-formats.ts'
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
  const { t } = useTranslation('common')
  const formats = useFormats()
  const navigate = useNavigate()

  const show = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const day = String(new FormData(event.currentTarget).get('asOf'))
    if (isDay(day)) navigate({ to: '.', search: (previous) => ({ ...previous, asOf: day }) })
  }

  return (
    <form className="moment no-print" method="get" onSubmit={show}>
      <label className="field">
        <span>{t('asItStoodOn')}</span>
        <input key={shown} type="date" name="asOf" defaultValue={shown} required />
      </label>
      <button type="submit" className="button">
        {t('show')}
      </button>
      {asOf !== undefined && (
        <p className="moment-shown">
          {t('showsDay', { day: formats.day(asOf) })}{' '}
          <Link to="." search={(previous) => ({ ...previous, asOf: undefined })}>
            {t('backToToday')}
          </Link>
        </p>
      )}
    </form>
  )
}
