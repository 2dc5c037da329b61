import type { Schemas } from '../../api/client.ts'
import { useWords } from '../../i18n/use-words.ts'
import './provenance-list.css'

const FIELDS = ['lead', 'theme', 'title', 'title.ar', 'title.fr', 'title.en'] as const

/** What of the sheet was found in a source, in that source's words, and what only illustrates. */
export function ProvenanceList({ provenance }: { provenance: readonly Schemas['Provenance'][] }) {
  const t = useWords()
  if (provenance.length === 0) return null

  return (
    <section className="provenance" aria-labelledby="provenance">
      <h2 id="provenance">{t('commitments:provenance')}</h2>
      <dl>
        {provenance.map(({ field, kind, source }) => {
          const known = FIELDS.find((candidate) => candidate === field)
          return (
            <div key={field}>
              <dt>
                {known ? t(`commitments:fields.${fieldKey(known)}`) : t('commitments:fields.other')}
              </dt>
              <dd>
                {kind === 'illustrative' ? t('common:illustrative') : t('common:sourced')}
                {source && (
                  <>
                    {' · '}
                    <bdi lang="en" dir="ltr">
                      {source}
                    </bdi>
                  </>
                )}
              </dd>
            </div>
          )
        })}
      </dl>
    </section>
  )
}

/** A dot separates levels in the words' keys. */
const fieldKey = (field: (typeof FIELDS)[number]) =>
  field.replace('.', '-') as 'lead' | 'theme' | 'title' | 'title-ar' | 'title-fr' | 'title-en'
