import { Link } from '@tanstack/react-router'

import { useLanguage } from '../i18n/use-language.ts'
import { useWords } from '../i18n/use-words.ts'
import { PrivacyContact } from './privacy-contact.tsx'
import '../ui/button.css'

/** What is kept about me, to take away, and whom I ask to put it right or to erase it. */
export function MyData() {
  const t = useWords()
  const language = useLanguage()
  return (
    <>
      <p>{t('personal-data:myDataExplained')}</p>
      <p className="buttons">
        <a className="button" href="/api/v1/account/data" download>
          {t('personal-data:downloadMine')}
        </a>
      </p>
      <p>{t('personal-data:askRights')}</p>
      <PrivacyContact />
      <p>
        <Link to="/$language/personal-data" params={{ language }}>
          {t('personal-data:about')}
        </Link>
      </p>
    </>
  )
}
