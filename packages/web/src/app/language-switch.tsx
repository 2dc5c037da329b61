import { LANGUAGES, type Language } from '@iltizam/shared/vocabulary'
import { Link, useLocation } from '@tanstack/react-router'

import { directionOf } from '../i18n/direction.ts'
import { languageOfPath } from '../i18n/preferred-language.ts'
import { useLanguage } from '../i18n/use-language.ts'
import { useWords } from '../i18n/use-words.ts'

/** Each language in its own words; the page and its filters stay. */
export function LanguageSwitch() {
  const t = useWords()
  const shown = useLanguage()
  const { pathname } = useLocation()

  return (
    <nav aria-label={t('common:languages')}>
      <ul className="languages">
        {LANGUAGES.map((language) => (
          <li key={language}>
            <Link
              to={inLanguagePath(pathname, language)}
              params={{ language }}
              search={(search) => search}
              activeOptions={{ exact: true, includeSearch: false }}
              hrefLang={language}
              aria-current={language === shown ? 'true' : undefined}
            >
              <bdi lang={language} dir={directionOf(language)}>
                {t(`common:ownName.${language}`)}
              </bdi>
              {language === 'zgh' && <small> {t('common:draftLanguage')}</small>}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  )
}

/** The same address under another language. Its first route stands in for whichever it is. */
function inLanguagePath(pathname: string, language: Language) {
  const rest = languageOfPath(pathname) ? pathname.split('/').slice(2).join('/') : ''
  return `/${language}/${rest}`.replace(/\/$/, '') as '/$language'
}
