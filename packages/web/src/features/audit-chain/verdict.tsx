import type { ChainBreak } from '@iltizam/shared/audit-chain'
import { isolated } from '@iltizam/shared/formats'
import { PROBLEM_CODES, type ProblemCode } from '@iltizam/shared/problems'
import { Link } from '@tanstack/react-router'

import { useLanguage } from '../../i18n/use-language.ts'
import { useWords } from '../../i18n/use-words.ts'
import type { Outcome } from './verify-exported.ts'
import './verdict.css'

type Said = Extract<Outcome, { kind: 'verdict' }>

/** What was found, in words; of a trail of ours it leads to the place. */
export function Verdict({ outcome, isOurs }: { outcome: Outcome; isOurs: boolean }) {
  const t = useWords()
  switch (outcome.kind) {
    case 'verdict':
      return outcome.verdict.firstBreak === null ? (
        <Whole said={outcome} />
      ) : (
        <Broken said={outcome} found={outcome.verdict.firstBreak} isOurs={isOurs} />
      )
    case 'unreadable':
      return <p>{t('audit-chain:verdict.unreadable', { line: outcome.line })}</p>
    case 'refused':
      return <p>{t(`problems:${known(outcome.code)}`)}</p>
    case 'no-crypto':
      return <p>{t('audit-chain:noCrypto')}</p>
    case 'interrupted':
      return <p>{t('audit-chain:interrupted')}</p>
  }
}

const known = (code: string): ProblemCode =>
  PROBLEM_CODES.find((one) => one === code) ?? 'internal-error'

function Whole({ said }: { said: Said }) {
  const t = useWords()
  const { events, checkpoints, last } = said.verdict
  return (
    <>
      <h2>{t('audit-chain:holds')}</h2>
      <p>{t('audit-chain:verdict.whole', { count: events })}</p>
      <p>{t('audit-chain:verdict.checkpoints', { count: checkpoints })}</p>
      <p>
        {t('audit-chain:verdict.end', {
          sequence: last.sequence,
          hash: isolated(last.chainSha256),
        })}
      </p>
      <Signed said={said} />
    </>
  )
}

function Broken({ said, found, isOurs }: { said: Said; found: ChainBreak; isOurs: boolean }) {
  const t = useWords()
  const language = useLanguage()
  const { events, last } = said.verdict
  const there = GONE.includes(found.kind) ? last.sequence : found.sequence
  return (
    <>
      <h2>{t('audit-chain:broken')}</h2>
      <p>{t(`audit-chain:verdict.break.${found.kind}`, { after: 0, ...found })}</p>
      <p>{t('audit-chain:verdict.before', { count: events })}</p>
      {isOurs && there > 0 && (
        <p>
          <Link to="/$language/audit/$sequence" params={{ language, sequence: String(there) }}>
            {t('audit:event', { sequence: there })}
          </Link>
        </p>
      )}
      <Signed said={said} />
    </>
  )
}

/** Of these the place is empty: what can be looked at is the last event before it. */
const GONE: readonly ChainBreak['kind'][] = ['missing', 'tail-cut']

function Signed({ said: { publicKey, areSignaturesChecked } }: { said: Said }) {
  const t = useWords()
  return (
    <p className="soft">
      {areSignaturesChecked
        ? t('audit-chain:verdict.key', { key: isolated(publicKey) })
        : t('audit-chain:signaturesUnchecked')}
    </p>
  )
}
