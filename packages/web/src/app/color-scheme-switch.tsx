import { Moon, Sun } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'

import { remember } from '../ui/remembered.ts'

type ColorScheme = 'light' | 'dark'

/** Light or dark, as the system says until somebody chooses; public/color-scheme.js recalls it. */
export function ColorSchemeSwitch() {
  const { t } = useTranslation('common')
  const [scheme, setScheme] = useState(currentScheme)
  const other = scheme === 'dark' ? 'light' : 'dark'
  const Icon = scheme === 'dark' ? Sun : Moon

  const choose = () => {
    document.documentElement.dataset.colorScheme = other
    remember('color-scheme', other)
    setScheme(other)
  }

  return (
    <button
      type="button"
      className="icon-button"
      onClick={choose}
      title={t(`colorScheme.${other}`)}
    >
      <Icon size={20} aria-hidden="true" />
      <span className="visually-hidden">{t(`colorScheme.${other}`)}</span>
    </button>
  )
}

function currentScheme(): ColorScheme {
  const chosen = document.documentElement.dataset.colorScheme
  if (chosen === 'light' || chosen === 'dark') return chosen
  return matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light'
}
