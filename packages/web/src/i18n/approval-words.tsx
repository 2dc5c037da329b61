import type { Schemas } from '../api/client.ts'
import { Day } from './figures.tsx'
import { LocalizedWords } from './localized.tsx'
import './approval-words.css'

/** Which body approved a figure, in which document and on which day. */
export function ApprovalWords({ approval }: { approval: Schemas['Approval'] }) {
  return (
    <span className="approval">
      <span>
        <LocalizedWords text={approval.body} />
      </span>{' '}
      <span>
        <LocalizedWords text={approval.document} />
      </span>{' '}
      <span>
        <Day day={approval.on} />
      </span>
    </span>
  )
}
