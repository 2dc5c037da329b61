import { useWords } from '../i18n/use-words.ts'
import './first-steps.css'

/** What to do in which order where there is nothing yet. */
export function FirstSteps({ organizationCount }: { organizationCount: number }) {
  const t = useWords()
  const steps = ['organizations', 'plan', 'themes', 'commitments', 'activities'] as const
  const next = organizationCount === 0 ? 'organizations' : 'plan'

  return (
    <section className="first-steps" aria-labelledby="first-steps">
      <h2 id="first-steps">{t('structure:firstSteps.heading')}</h2>
      <ol>
        {steps.map((step) => (
          <li key={step} aria-current={step === next ? 'step' : undefined}>
            <strong>{t(`structure:firstSteps.${step}.title`)}</strong>
            <p>{t(`structure:firstSteps.${step}.explained`)}</p>
          </li>
        ))}
      </ol>
    </section>
  )
}
