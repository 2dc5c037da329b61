import { inLanguage } from '@iltizam/shared/localized-text'
import { useSuspenseQuery } from '@tanstack/react-query'

import type { Schemas } from '../api/client.ts'
import { CancelForm } from '../features/rounds/cancel-form.tsx'
import { roundStandingQuery } from '../features/rounds/queries.ts'
import { ReopenForm } from '../features/rounds/reopen-form.tsx'
import { RoundChangeForm } from '../features/rounds/round-change-form.tsx'
import { RoundHead } from '../features/rounds/round-head.tsx'
import { RoundHistory } from '../features/rounds/round-history.tsx'
import { StandingTable } from '../features/rounds/standing-table.tsx'
import { useSession } from '../features/sessions/use-session.ts'
import { Day } from '../i18n/figures.tsx'
import { Localized } from '../i18n/localized.tsx'
import { useFormats } from '../i18n/use-formats.ts'
import { useLanguage } from '../i18n/use-language.ts'
import { useWords } from '../i18n/use-words.ts'
import { Fact } from '../ui/fact.tsx'
import { EditLink } from './edit-link.tsx'
import { FormPanel } from './form-panel.tsx'

type Round = Schemas['Round']

interface RoundBoardProps {
  round: Round
  rounds: readonly Round[]
}

/** Where a round stands: its days, what came, and who is silent. */
export function RoundBoard({ round, rounds }: RoundBoardProps) {
  const t = useWords()
  const { number } = useFormats()
  const { mayCall } = useSession()
  const { data: standing } = useSuspenseQuery(roundStandingQuery(round.id))
  const mayReopen = mayCall('reopenRound') && round.state === 'locked'

  return (
    <>
      <RoundHead round={round} />
      {mayCall('changeRound') && <RoundActions round={round} rounds={rounds} />}
      {round.state !== 'cancelled' && (
        <section className="section" aria-labelledby="standing">
          <h2 id="standing">{t('rounds:standing')}</h2>
          <dl className="facts facts-row">
            <Fact label={t('rounds:counts.expected')}>{number(standing.expected)}</Fact>
            <Fact label={t('rounds:counts.received')}>{number(standing.received)}</Fact>
            <Fact label={t('rounds:counts.onTime')}>{number(standing.onTime)}</Fact>
          </dl>
          {standing.bodies.length === 0 ? (
            <p className="soft">{t('rounds:nothingExpected')}</p>
          ) : (
            <StandingTable bodies={standing.bodies}>
              {round.state === 'locked'
                ? (body) => <Reopening {...{ round, body, mayReopen }} />
                : undefined}
            </StandingTable>
          )}
        </section>
      )}
      <RoundHistory roundId={round.id} />
    </>
  )
}

/** What can still be changed of a round: one that is over stays as it was. */
function RoundActions({ round, rounds }: RoundBoardProps) {
  const t = useWords()
  const { state } = round
  if (state === 'locked' || state === 'cancelled') return null
  return (
    <>
      <p className="buttons">
        <EditLink edit="days">{t('rounds:change')}</EditLink>
        {state === 'planned' && <EditLink edit="cancel">{t('rounds:cancel.label')}</EditLink>}
      </p>
      <FormPanel edit="days" title={t('rounds:change')}>
        {(close) => <RoundChangeForm {...{ round, rounds }} onSaved={close} onClose={close} />}
      </FormPanel>
      <FormPanel edit="cancel" title={t('rounds:cancel.title')}>
        {(close) => <CancelForm round={round} onCancelled={close} onClose={close} />}
      </FormPanel>
    </>
  )
}

interface ReopeningProps {
  round: Round
  body: Schemas['RoundOfBody']
  mayReopen: boolean
}

/** Until when a locked round is open again for a body, and the way to open it. */
function Reopening({ round, body, mayReopen }: ReopeningProps) {
  const t = useWords()
  const language = useLanguage()
  const { organization, reopenedUntil, reopeningReason } = body
  if (!organization) return null
  const edit = `reopen:${organization.id}`
  const { text: name } = inLanguage(organization.name, language)

  return (
    <>
      {reopenedUntil !== null && (
        <p className="small">
          {t('rounds:reopenedUntil')} <Day day={reopenedUntil} />
          {reopeningReason && (
            <>
              {' · '}
              <Localized text={reopeningReason} />
            </>
          )}
        </p>
      )}
      {mayReopen && (
        <>
          <EditLink edit={edit}>{t('rounds:reopen')}</EditLink>
          <FormPanel edit={edit} title={t('rounds:reopenFor', { name })}>
            {(close) => (
              <ReopenForm
                {...{ round, organizationId: organization.id }}
                onSaved={close}
                onClose={close}
              />
            )}
          </FormPanel>
        </>
      )}
    </>
  )
}
