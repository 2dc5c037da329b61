import type { Weighed } from '../features/weights/queries.ts'
import { WeightForm } from '../features/weights/weight-form.tsx'
import { WeightHistory } from '../features/weights/weight-history.tsx'
import { useFormats } from '../i18n/use-formats.ts'
import { useWords } from '../i18n/use-words.ts'
import { EditLink } from './edit-link.tsx'
import { FormPanel } from './form-panel.tsx'

interface WeightSectionProps {
  weighed: Weighed
  read: () => Promise<{ weight: number; version: number }>
}

/** How many times it counts, since when and why; and the way to another weight. */
export function WeightSection({ weighed, read }: WeightSectionProps) {
  const t = useWords()
  const formats = useFormats()

  return (
    <section className="section" aria-labelledby="weight">
      <div className="section-head">
        <h2 id="weight">
          {t('progress:weight')} <span className="figure">{formats.number(weighed.weight, 3)}</span>
        </h2>
        <EditLink edit="weight">{t('weights:change')}</EditLink>
      </div>
      <FormPanel edit="weight" title={t('weights:change')}>
        {(close) => <WeightForm weighed={weighed} read={read} onSaved={close} onClose={close} />}
      </FormPanel>
      <WeightHistory kind={weighed.kind} id={weighed.id} />
    </section>
  )
}
