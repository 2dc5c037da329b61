import type { Schemas } from '../../api/client.ts'
import { ApprovalWords } from '../../i18n/approval-words.tsx'
import { Localized } from '../../i18n/localized.tsx'
import { useWords } from '../../i18n/use-words.ts'
import { RemarkFacts } from './remark-facts.tsx'
import './remark-list.css'

interface RemarkListProps {
  remarks: readonly Schemas['Remark'][]
  slug: string
  asOf: string | undefined
}

/** What a meeting's table says beside the commitment, in its own words. */
export function RemarkList({ remarks, slug, asOf }: RemarkListProps) {
  const t = useWords()

  return (
    <section className="remarks" aria-labelledby="remarks">
      <h2 id="remarks">{t('remarks:remarks')}</h2>
      {remarks.length === 0 ? (
        <p className="soft">{t('remarks:none')}</p>
      ) : (
        <ul>
          {remarks.map((remark) => (
            <li key={remark.id}>
              <h3>{t(`remarks:kind.${remark.kind}`)}</h3>
              <blockquote>
                <Localized text={remark.text} />
              </blockquote>
              <RemarkFacts remark={remark} slug={slug} asOf={asOf} />
            </li>
          ))}
        </ul>
      )}
      <RemarkSources remarks={remarks} />
    </section>
  )
}

/** The meetings that said it, each once. */
function RemarkSources({ remarks }: { remarks: readonly Schemas['Remark'][] }) {
  const t = useWords()
  const meetings = new Map(remarks.map(({ approval }) => [approval.on, approval]))

  return [...meetings.values()].map((approval) => (
    <p key={approval.on} className="small soft">
      {t('remarks:source')} <ApprovalWords approval={approval} />
    </p>
  ))
}
