import { isolated } from '@iltizam/shared/formats'

import type { Schemas } from '../api/client.ts'
import { LocalizedWords } from './localized.tsx'
import { useWords } from './use-words.ts'

type Subject = Pick<Schemas['Mandate'], 'commitment' | 'activity'>

/** For what somebody answers: one commitment or one activity by its number, or all of the body's. */
export function MandateSubject({ of: { commitment, activity } }: { of: Subject }) {
  const t = useWords()
  const one = activity ?? commitment
  if (!one) return t('mandates:wholly')
  const number = isolated(String(one.number))
  return (
    <>
      {activity ? t('mandates:activity', { number }) : t('mandates:commitment', { number })}
      {' · '}
      <LocalizedWords text={one.title} />
    </>
  )
}
