import type { Schemas } from '../../api/client.ts'
import { useWords } from '../../i18n/use-words.ts'
import { useFieldWords } from './field-words.ts'
import { RecordedValue } from './recorded-value.tsx'

/** What the event says of a person, or that it has been erased. */
export function PersonalPayload({ personal }: { personal: Schemas['PersonalPayload'] }) {
  const t = useWords()
  const fieldWords = useFieldWords()
  const { sha256, payload } = personal
  // The salt says nothing of the person; the API gives it to whoever checks the fingerprint.
  const facts = Object.entries(payload ?? {}).filter(([name]) => name !== 'salt')

  return (
    <section className="section" aria-labelledby="personal">
      <h2 id="personal">{t('audit:personal')}</h2>
      <p className="soft small">
        {payload === null ? t('audit:personalErased') : t('audit:personalExplained')}
      </p>
      <dl className="event-facts">
        {facts.map(([name, value]) => (
          <div key={name}>
            <dt>{fieldWords(`/${name}`)}</dt>
            <dd>
              <span>
                <RecordedValue field={`/${name}`} value={value} references={[]} />
              </span>
            </dd>
          </div>
        ))}
        <div>
          <dt>{t('audit:fingerprint')}</dt>
          <dd>
            <span>
              <code className="code" dir="ltr">
                {sha256}
              </code>
            </span>
          </dd>
        </div>
      </dl>
    </section>
  )
}
