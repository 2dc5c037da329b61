import { isolated } from '@iltizam/shared/formats'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'

import { instanceQuery } from '../features/instance/queries.ts'
import { useLanguage } from '../i18n/use-language.ts'
import { useWords } from '../i18n/use-words.ts'

export function SiteFooter() {
  const t = useWords()
  const language = useLanguage()
  const { data: instance } = useQuery(instanceQuery)

  return (
    <footer className="site-footer no-print">
      <div className="wrap">
        <p>{t('common:openData')}</p>
        <ul>
          <li>
            <a href="/docs">{t('common:apiDocumentation')}</a>
          </li>
          <li>
            <Link to="/$language/personal-data" params={{ language }}>
              {t('common:personalData')}
            </Link>
          </li>
          {instance && (
            <li>{t('common:programVersion', { version: isolated(instance.version) })}</li>
          )}
        </ul>
      </div>
    </footer>
  )
}
