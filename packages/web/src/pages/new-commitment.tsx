import { useSuspenseQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'

import type { Schemas } from '../api/client.ts'
import { CommitmentForm } from '../features/commitments/commitment-form.tsx'
import { organizationsQuery } from '../features/organizations/queries.ts'
import { useLanguage } from '../i18n/use-language.ts'

interface NewCommitmentProps {
  plan: Schemas['Plan']
  onClose: () => void
}

/** Adds a commitment to the plan and goes on to it, where its activities are added. */
export function NewCommitment({ plan, onClose }: NewCommitmentProps) {
  const language = useLanguage()
  const navigate = useNavigate()
  const { data: organizations } = useSuspenseQuery(organizationsQuery)

  return (
    <CommitmentForm
      plan={plan}
      organizations={organizations}
      onClose={onClose}
      onSaved={({ id }) =>
        void navigate({ to: '/$language/structure/commitments/$id', params: { language, id } })
      }
    />
  )
}
