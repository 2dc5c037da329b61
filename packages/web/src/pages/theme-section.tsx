import type { Schemas } from '../api/client.ts'
import { EditableThemes } from '../features/plans/editable-themes.tsx'
import { ThemeForm } from '../features/plans/theme-form.tsx'
import { useWords } from '../i18n/use-words.ts'
import { EditLink } from './edit-link.tsx'
import { FormPanel } from './form-panel.tsx'

/** The plan's themes, each with its form, and a new one. */
export function ThemeSection({ plan }: { plan: Schemas['Plan'] }) {
  const t = useWords()

  return (
    <section className="section" aria-labelledby="themes">
      <div className="section-head">
        <h2 id="themes">{t('plans:themes')}</h2>
        <EditLink edit="new-theme">{t('structure:theme.new')}</EditLink>
      </div>
      <FormPanel edit="new-theme" title={t('structure:theme.new')}>
        {(close) => <ThemeForm plan={plan} onSaved={close} onClose={close} />}
      </FormPanel>
      <EditableThemes themes={plan.themes}>
        {(theme) => (
          <>
            <EditLink edit={theme.id}>
              {t('structure:edit')}{' '}
              <span className="visually-hidden">
                {t('structure:theme.numbered', { position: theme.position })}
              </span>
            </EditLink>
            <FormPanel
              edit={theme.id}
              title={t('structure:theme.numbered', { position: theme.position })}
            >
              {(close) => <ThemeForm plan={plan} theme={theme} onSaved={close} onClose={close} />}
            </FormPanel>
          </>
        )}
      </EditableThemes>
    </section>
  )
}
