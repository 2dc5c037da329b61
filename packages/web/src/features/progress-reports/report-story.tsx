import { isolated } from '@iltizam/shared/formats'
import type { ReactNode } from 'react'
import type { Schemas } from '../../api/client.ts'
import { Localized } from '../../i18n/localized.tsx'
import { ReportedChange } from '../../i18n/reported-change.tsx'
import { useFormats } from '../../i18n/use-formats.ts'
import { usePersonText } from '../../i18n/use-person-text.ts'
import { useWords } from '../../i18n/use-words.ts'
import { ReportWords } from './report-words.tsx'
import './report-sheet.css'

type Revision = Schemas['ReportRevision']
type Decision = Schemas['Decision']

/** All that the report said and all that was decided on it, under a heading of its own. */
export function ReportStory({ report }: { report: Schemas['ProgressReport'] }) {
  const t = useWords()
  return (
    <section className="section" aria-labelledby="story">
      <h2 id="story">{t('progress-reports:story')}</h2>
      <ReportSteps report={report} />
    </section>
  )
}

/** The same, one after the other. */
export function ReportSteps({ report }: { report: Schemas['ProgressReport'] }) {
  const { revisions, decisions } = report
  const [first] = revisions
  const steps = [
    ...revisions.map((revision) => ({
      at: revision.recordedAt,
      id: revision.id,
      shown: <Wording revision={revision} isFirst={revision === first} />,
    })),
    ...decisions.map((decision) => ({
      at: decision.recordedAt,
      id: decision.id,
      shown: <Decided decision={decision} />,
    })),
  ].toSorted((a, b) => a.at.localeCompare(b.at))

  return (
    <ol className="report-story">
      {steps.map(({ id, shown }) => (
        <li key={id} id={id}>
          {shown}
        </li>
      ))}
    </ol>
  )
}

function Wording({ revision, isFirst }: { revision: Revision; isFirst: boolean }) {
  const t = useWords()
  return (
    <Step
      title={t(isFirst ? 'progress-reports:firstWording' : 'progress-reports:laterWording')}
      by={revision.recordedBy}
      at={revision.recordedAt}
    >
      <p>
        <ReportedChange said={revision} />
      </p>
      <ReportWords said={revision} />
    </Step>
  )
}

function Decided({ decision }: { decision: Decision }) {
  const t = useWords()
  const { percent } = useFormats()
  const { kind, progress, reason } = decision
  return (
    <Step
      title={t('progress-reports:decisionTaken', {
        decision: t(`progress-reports:taken.${kind}`),
      })}
      by={decision.decidedBy}
      at={decision.recordedAt}
    >
      {progress !== null && (
        <p>{t('progress-reports:acceptedFigure', { percent: percent(progress) })}</p>
      )}
      {reason && (
        <p>
          <Localized text={reason} />
        </p>
      )}
    </Step>
  )
}

interface StepProps {
  title: string
  by: Schemas['AccountReference']
  at: string
  children: ReactNode
}

function Step({ title, by, at, children }: StepProps) {
  const t = useWords()
  const formats = useFormats()
  const person = usePersonText()
  return (
    <>
      <h3>{title}</h3>
      <p className="small soft">
        {t('progress-reports:byPerson', {
          name: isolated(person(by)),
          moment: formats.instant(at),
        })}
      </p>
      {children}
    </>
  )
}
