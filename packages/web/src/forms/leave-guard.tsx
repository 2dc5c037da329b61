import { useBlocker } from '@tanstack/react-router'

import { languageOfPath } from '../i18n/preferred-language.ts'
import { useWords } from '../i18n/use-words.ts'
import { ConfirmDialog } from '../ui/confirm-dialog.tsx'

/** Asks before a page is left on which something was typed and not sent. */
export function LeaveGuard({ isUnsent }: { isUnsent: () => boolean }) {
  const t = useWords()
  const blocker = useBlocker({
    shouldBlockFn: ({ current, next }) =>
      isUnsent() && withoutLanguage(current.pathname) !== withoutLanguage(next.pathname),
    enableBeforeUnload: isUnsent,
    withResolver: true,
  })
  if (blocker.status !== 'blocked') return null

  return (
    <ConfirmDialog
      title={t('forms:leaveTitle')}
      confirm={t('forms:leave')}
      cancel={t('forms:stay')}
      onConfirm={blocker.proceed}
      onCancel={blocker.reset}
    >
      <p>{t('forms:leaveExplained')}</p>
    </ConfirmDialog>
  )
}

/** The same page in another language is not left. */
const withoutLanguage = (pathname: string) =>
  languageOfPath(pathname) ? pathname.split('/').slice(2).join('/') : pathname
