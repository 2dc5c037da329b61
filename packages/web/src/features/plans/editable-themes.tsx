import type { ReactNode } from 'react'

import type { Schemas } from '../../api/client.ts'
import { Localized } from '../../i18n/localized.tsx'
import { useWords } from '../../i18n/use-words.ts'
import './editable-themes.css'

interface EditableThemesProps {
  themes: readonly Schemas['Theme'][]
  /** The way to a theme's form, or the form itself. */
  children: (theme: Schemas['Theme']) => ReactNode
}

/** A plan's themes in their order. */
export function EditableThemes({ themes, children }: EditableThemesProps) {
  const t = useWords()
  if (themes.length === 0) return <p className="soft">{t('structure:theme.none')}</p>

  return (
    <ol className="editable-themes">
      {themes.map((theme) => (
        <li key={theme.id}>
          <span>
            <span className="soft">{theme.position}.</span> <Localized text={theme.title} />
          </span>
          {children(theme)}
        </li>
      ))}
    </ol>
  )
}
