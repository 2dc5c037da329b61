import { TrailVerification } from '../features/audit-chain/trail-verification.tsx'
import { useWords } from '../i18n/use-words.ts'
import { usePageTitle } from '../ui/use-page-title.ts'
import { AuditBreadcrumb } from './audit-breadcrumb.tsx'

/** Anybody who may read the trail proves here that nothing of it was changed. */
export function AuditVerifyPage() {
  const t = useWords()
  const title = t('audit-chain:verify')
  usePageTitle(title, t('audit:auditTrail'), t('common:product'))

  return (
    <article className="verification">
      <AuditBreadcrumb here={title} />
      <h1>{title}</h1>
      <p className="soft">{t('audit-chain:verifyExplained')}</p>
      <TrailVerification />
    </article>
  )
}
