import { type AuditVerb, auditActionParts } from '@iltizam/shared/audit-actions'
import { Trans } from 'react-i18next'

import type { Schemas } from '../../api/client.ts'
import { LocalizedWords } from '../../i18n/localized.tsx'
import { useFormats } from '../../i18n/use-formats.ts'
import { useWords } from '../../i18n/use-words.ts'
import { useCodeWords } from './code-words.ts'
import './event-sentence.css'
import { ActivityLink, ActorLink, ThingLink } from './thing-words.tsx'

type Event = Schemas['AuditEventSummary']

type Sentence =
  | AuditVerb
  | 'imported'
  | 'exportedData'
  | 'progressConfirmed'
  | 'submittedNothingNew'
  | 'submittedOnBehalf'
  | 'revisedNothingNew'
  | 'other'

/** What happened, in a sentence whose names lead on. */
export function EventSentence({ event }: { event: Event }) {
  const { actor, object, action, after } = event
  const figures = useFigures(event)
  const codeWords = useCodeWords()
  const cause = codeWords('/cause', String(after?.cause)) ?? ''
  const reading = codeWords('/operation', String(after?.operation)) ?? ''
  const { organization } = object

  return (
    <Trans
      i18nKey={`audit:sentences.${sentenceFor(event)}`}
      values={{ ...figures, action, cause, reading }}
      components={{
        actor: <ActorLink actor={actor} />,
        object: <ThingLink thing={object} />,
        activity: <ActivityLink report={object} />,
        organization: organization ? <LocalizedWords text={organization} /> : <span />,
      }}
    />
  )
}

function sentenceFor({ action, before, after }: Event): Sentence {
  const verb = auditActionParts(action)?.verb
  if (verb === undefined) return 'other'
  if (action === 'import.created') return 'imported'
  if (action === 'person.exported') return 'exportedData'
  if (verb === 'progress-accepted' && before?.progress === after?.progress)
    return 'progressConfirmed'
  if (typeof after?.cause === 'string' && (verb === 'submitted' || verb === 'revised'))
    return `${verb}NothingNew`
  return verb === 'submitted' && after?.onBehalf === true ? 'submittedOnBehalf' : verb
}

/** The two figures of an event, where it has any: percentages, or weights. */
function useFigures({ before, after }: Event): { from: string; to: string } {
  const t = useWords()
  const formats = useFormats()
  const percent = (value: unknown) =>
    typeof value === 'number' ? formats.percent(value) : t('audit:notReported')
  const weight = (value: unknown) => (typeof value === 'number' ? formats.number(value, 3) : '')

  if (after && 'weight' in after) return { from: weight(before?.weight), to: weight(after.weight) }
  if (after && 'toProgress' in after)
    return { from: percent(after.fromProgress), to: percent(after.toProgress) }
  return { from: percent(before?.progress), to: percent(after?.progress) }
}
