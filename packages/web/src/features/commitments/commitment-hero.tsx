import type { Schemas } from '../../api/client.ts'
import { isIllustrative } from '../../api/provenance.ts'
import { BodyLink } from '../../i18n/body-link.tsx'
import { BodyLinks } from '../../i18n/body-links.tsx'
import { Day, Percent } from '../../i18n/figures.tsx'
import { Localized } from '../../i18n/localized.tsx'
import { useWords } from '../../i18n/use-words.ts'
import { Mark } from '../../ui/mark.tsx'
import { ProgressBar } from '../../ui/progress-bar.tsx'
import { PublishedBeside } from './published-beside.tsx'
import '../../ui/hero.css'
import '../../ui/facts.css'

interface CommitmentHeroProps {
  commitment: Schemas['Commitment']
  theme: Schemas['Theme'] | undefined
}

/** The commitment's name and figure, who leads it and how it stands. */
export function CommitmentHero({ commitment, theme }: CommitmentHeroProps) {
  const t = useWords()
  const { number, title, lead, supporters, progress, provenance } = commitment
  const { published, lastReportedOn } = commitment
  const illustrative = (field: string) =>
    isIllustrative(provenance, field) && <Mark>{t('common:illustrative')}</Mark>

  return (
    <header className="hero">
      <div className="hero-head">
        <p className="eyebrow">{t('commitments:numbered', { number })}</p>
        <h1>
          <Localized text={title} />
        </h1>
      </div>
      <section className="hero-figure" aria-labelledby="commitment-progress">
        <h2 id="commitment-progress" className="hero-label">
          {t('progress:progress')}
        </h2>
        {progress.shown === null || progress.exact === null ? (
          <p>{t('progress:nothingToMeasure')}</p>
        ) : (
          <>
            <p className="figure-huge">
              <Percent percent={progress.shown} />
            </p>
            <ProgressBar percent={progress.exact} />
          </>
        )}
        {published && <PublishedBeside progress={progress} published={published} />}
      </section>
      <dl className="facts">
        {theme && (
          <div>
            <dt>{t('plans:theme')}</dt>
            <dd>
              <Localized text={theme.title} />
              {illustrative('theme')}
            </dd>
          </div>
        )}
        {lead && (
          <div>
            <dt>{t('commitments:lead')}</dt>
            <dd>
              <BodyLink body={lead}>
                <Localized text={lead.name} />
              </BodyLink>
              {illustrative('lead')}
            </dd>
          </div>
        )}
        {supporters.length > 0 && (
          <div>
            <dt>{t('commitments:supporters')}</dt>
            <dd>
              <BodyLinks bodies={supporters} />
            </dd>
          </div>
        )}
        <div>
          <dt>{t('commitments:state')}</dt>
          <dd>{t(`commitments:states.${commitment.state}`)}</dd>
        </div>
        {lastReportedOn && (
          <div>
            <dt>{t('commitments:column.lastReportedOn')}</dt>
            <dd>
              <Day day={lastReportedOn} />
            </dd>
          </div>
        )}
      </dl>
    </header>
  )
}
