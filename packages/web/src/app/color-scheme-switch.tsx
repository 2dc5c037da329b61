import { Moon, Sun } from 'lucide-react'
import { useState } from 'react'
import { useWords } from '../i18n/use-words.ts'
import { remember } from '../ui/remembered.ts'

type ColorScheme = 'light' | 'dark'

/** Light or dark, as the system says until somebody chooses; public/color-scheme.js recalls it. */
export function ColorSchemeSwitch() {
  const t = useWords()
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
      title={t(`common:colorScheme.${other}`)}
    >
      <Icon size={20} aria-hidden="true" />
      <span className="visually-hidden">{t(`common:colorScheme.${other}`)}</span>
    </button>
  )
}

function currentScheme(): ColorScheme {
  const chosen = document.documentElement.dataset.colorScheme
  if (chosen === 'light' || chosen === 'dark') return chosen
  return matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light'
}
