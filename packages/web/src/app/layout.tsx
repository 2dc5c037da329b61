import { useQuery } from '@tanstack/react-query'
import { Outlet } from '@tanstack/react-router'

import { DemonstrationBanner } from '../features/instance/demonstration-banner.tsx'
import { instanceQuery } from '../features/instance/queries.ts'
import { directionOf } from '../i18n/direction.ts'
import { TimeZoneContext } from '../i18n/time-zone.ts'
import { useLanguage, wordsLanguage } from '../i18n/use-language.ts'
import { useWords } from '../i18n/use-words.ts'
import { PaletteShortcut } from './palette-shortcut.tsx'
import { SiteFooter } from './site-footer.tsx'
import { SiteHeader } from './site-header.tsx'
import { useFocusOnNavigation } from './use-focus-on-navigation.ts'
import { WriterProvider } from './writer-provider.tsx'
import './layout.css'

/** What stands around every page. */
export function Layout() {
  const t = useWords()
  const language = useLanguage()
  const words = wordsLanguage(language)
  const main = useFocusOnNavigation()
  const { data: instance } = useQuery(instanceQuery)

  return (
    <TimeZoneContext value={instance?.timeZone}>
      <div className="page" lang={words} dir={directionOf(words)}>
        <a className="skip-link" href="#main">
          {t('common:skipToContent')}
        </a>
        <SiteHeader />
        <DemonstrationBanner />
        {language !== words && (
          <aside className="notice no-print">
            <p className="wrap">{t('common:borrowedWords')}</p>
          </aside>
        )}
        <WriterProvider>
          <main id="main" className="wrap" ref={main} tabIndex={-1}>
            <Outlet />
          </main>
        </WriterProvider>
        <SiteFooter />
        <PaletteShortcut />
      </div>
    </TimeZoneContext>
  )
}
