import { useEffect, useId, useRef } from 'react'

import type { Schemas } from '../../api/client.ts'
import { useFormats } from '../../i18n/use-formats.ts'
import { useWords } from '../../i18n/use-words.ts'
import { Amount } from '../../ui/amount.tsx'
import './weight-effect.css'

interface WeightEffectProps {
  kind: 'commitment' | 'activity'
  effect: Schemas['WeightEffect']
}

/** What another weight would do, before it is set: each figure now and then. It takes the focus. */
export function WeightEffect({ kind, effect }: WeightEffectProps) {
  const t = useWords()
  const formats = useFormats()
  const id = useId()
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus(), [])

  return (
    <section className="weight-effect" aria-labelledby={id}>
      <h3 id={id} ref={heading} tabIndex={-1}>
        {t('weights:effect')}
      </h3>
      <table className="table table-cards">
        <thead>
          <tr>
            <td />
            <th scope="col" className="amount">
              {t('weights:now')}
            </th>
            <th scope="col" className="amount">
              {t('weights:then')}
            </th>
          </tr>
        </thead>
        <tbody>
          <tr>
            <th scope="row">{t('progress:weight')}</th>
            <Amount label={t('weights:now')}>{formats.number(effect.weight.before, 3)}</Amount>
            <Amount label={t('weights:then')}>{formats.number(effect.weight.after, 3)}</Amount>
          </tr>
          {kind === 'activity' && <EffectRow on="commitment" effect={effect.commitment} />}
          {effect.theme && <EffectRow on="theme" effect={effect.theme} />}
          <EffectRow on="plan" effect={effect.plan} />
        </tbody>
      </table>
    </section>
  )
}

interface EffectRowProps {
  on: 'commitment' | 'theme' | 'plan'
  effect: Schemas['ProgressEffect']
}

function EffectRow({ on, effect: { before, after } }: EffectRowProps) {
  const t = useWords()

  return (
    <tr>
      <th scope="row">{t(`weights:progressOf.${on}`)}</th>
      <Amount label={t('weights:now')}>
        <Shown progress={before} />
      </Amount>
      <Amount label={t('weights:then')}>
        <Shown progress={after} />
      </Amount>
    </tr>
  )
}

function Shown({ progress: { shown, exact } }: { progress: Schemas['Progress'] }) {
  const t = useWords()
  const formats = useFormats()
  if (shown === null || exact === null) return t('progress:nothingToMeasure')

  return (
    <span>
      <strong className="figure">{formats.percent(shown)}</strong>{' '}
      <small className="soft">{formats.percent(exact, 6)}</small>
    </span>
  )
}
