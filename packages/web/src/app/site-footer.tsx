import { isolated } from '@iltizam/shared/formats'
import { useQuery } from '@tanstack/react-query'
import { instanceQuery } from '../features/instance/queries.ts'
import { useWords } from '../i18n/use-words.ts'

export function SiteFooter() {
  const t = useWords()
  const { data: instance } = useQuery(instanceQuery)

  return (
    <footer className="site-footer no-print">
      <div className="wrap">
        <p>{t('common:openData')}</p>
        <ul>
          <li>
            <a href="/docs">{t('common:apiDocumentation')}</a>
          </li>
          {instance && (
            <li>{t('common:programVersion', { version: isolated(instance.version) })}</li>
          )}
        </ul>
      </div>
    </footer>
  )
}
