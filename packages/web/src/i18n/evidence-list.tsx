import type { Schemas } from '../api/client.ts'
import { useWords } from './use-words.ts'
import './evidence-list.css'

/** Where a figure can be seen: links that others chose. */
export function EvidenceList({ evidence }: { evidence: readonly Schemas['EvidenceLink'][] }) {
  const t = useWords()
  if (evidence.length === 0) return null

  return (
    <ul className="evidence" aria-label={t('activities:acceptedReport.evidence')}>
      {evidence.map(({ url, title }) => (
        <li key={`${url} ${title}`}>
          <a href={url} rel="nofollow noopener">
            <bdi>{title ?? url}</bdi>
          </a>
        </li>
      ))}
    </ul>
  )
}
