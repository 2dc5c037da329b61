import { Link } from '@tanstack/react-router'

import { useLanguage } from '../../i18n/use-language.ts'
import { useWords } from '../../i18n/use-words.ts'

/** Says to who looks after accounts that a mail did not leave, and leads to where it is kept. */
export function KeptMail() {
  const t = useWords()
  return (
    <p>
      {t('mails:keptHere')}{' '}
      <Link to="/$language/mails" params={{ language: useLanguage() }}>
        {t('mails:mails')}
      </Link>
    </p>
  )
}
