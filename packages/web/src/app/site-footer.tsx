import { isolated } from '@iltizam/shared/formats'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { instanceQuery } from '../features/instance/queries.ts'

export function SiteFooter() {
  const { t } = useTranslation('common')
  const { data: instance } = useQuery(instanceQuery)

  return (
    <footer className="site-footer no-print">
      <div className="wrap">
        <p>{t('openData')}</p>
        <ul>
          <li>
            <a href="/docs">{t('apiDocumentation')}</a>
          </li>
          {instance && <li>{t('programVersion', { version: isolated(instance.version) })}</li>}
        </ul>
      </div>
    </footer>
  )
}
