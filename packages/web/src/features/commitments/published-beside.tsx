import type { Schemas } from '../../api/client.ts'
import { ApprovalWords } from '../../i18n/approval-words.tsx'
import { useFormats } from '../../i18n/use-formats.ts'
import { useWords } from '../../i18n/use-words.ts'

interface PublishedBesideProps {
  progress: Schemas['Progress']
  published: Schemas['PublishedFigure']
}

/** The exact figure, and what a document printed, with the difference between the two. */
export function PublishedBeside({ progress, published }: PublishedBesideProps) {
  const t = useWords()
  const formats = useFormats()
  const { approval, difference } = published

  return (
    <dl className="beside">
      {progress.exact !== null && (
        <div>
          <dt>{t('progress:exactProgress')}</dt>
          <dd>{formats.percent(progress.exact, 6)}</dd>
        </div>
      )}
      <div>
        <dt>{t('progress:published')}</dt>
        <dd>
          {formats.percent(published.progress)}
          <span className="beside-source">
            <ApprovalWords approval={approval} />
          </span>
        </dd>
      </div>
      {difference !== null && (
        <div>
          <dt>{t('progress:difference')}</dt>
          <dd>
            {difference === 0
              ? t('progress:noDifference')
              : t('progress:differenceInPoints', {
                  count: difference,
                  difference: formats.difference(difference),
                })}
          </dd>
        </div>
      )}
    </dl>
  )
}
