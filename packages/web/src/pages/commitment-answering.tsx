import type { Day } from '@iltizam/shared/days'
import { lazy, Suspense } from 'react'

import { useSession } from '../features/sessions/use-session.ts'

/** Whoever is told nothing loads nothing of it. */
const Answering = lazy(async () => ({ default: (await import('./answering.tsx')).Answering }))

interface CommitmentAnsweringProps {
  commitmentId: string
  asOf: Day | undefined
}

/** Who answers for a commitment on that day, for those who may read names; the public sees bodies. */
export function CommitmentAnswering({ commitmentId, asOf }: CommitmentAnsweringProps) {
  const { mayCall } = useSession()
  if (!mayCall('listMandatePeriods')) return null
  return (
    <Suspense>
      <Answering filter={{ commitment: commitmentId, ...(asOf !== undefined && { asOf }) }} />
    </Suspense>
  )
}
