import type { Schemas } from '../../api/client.ts'
import { Localized } from '../../i18n/localized.tsx'
import { useFormats } from '../../i18n/use-formats.ts'
import { useWords } from '../../i18n/use-words.ts'
import { Fact } from '../../ui/fact.tsx'

/** Who answers for an activity, when it is planned, and what was last reported of it. */
export function ActivityFacts({ activity }: { activity: Schemas['Activity'] }) {
  const t = useWords()
  const formats = useFormats()
  const { responsible, startsOn, endsOn, state, reportedProgress } = activity

  return (
    <dl className="facts facts-row">
      <Fact label={t('structure:activity.responsible')}>
        {responsible ? <Localized text={responsible.name} /> : t('structure:activity.lead')}
      </Fact>
      {startsOn && <Fact label={t('structure:activity.startsOn')}>{formats.day(startsOn)}</Fact>}
      {endsOn && <Fact label={t('structure:activity.endsOn')}>{formats.day(endsOn)}</Fact>}
      <Fact label={t('activities:reportedProgress')}>
        {reportedProgress === null
          ? t('activities:isNotReported')
          : formats.percent(reportedProgress)}
      </Fact>
      <Fact label={t('commitments:state')}>{t(`activities:states.${state}`)}</Fact>
    </dl>
  )
}
