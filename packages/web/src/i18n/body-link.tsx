import { Link, useSearch } from '@tanstack/react-router'
import type { ReactNode } from 'react'

import type { Schemas } from '../api/client.ts'
import { LocalizedWords } from './localized.tsx'
import { useLanguage } from './use-language.ts'

interface BodyLinkProps {
  body: Schemas['OrganizationReference']
  /** Its name otherwise. */
  children?: ReactNode
}

/** A body by its name of the day that the page shows, leading to its page of that day. */
export function BodyLink({ body: { id, name }, children }: BodyLinkProps) {
  const language = useLanguage()
  const { asOf } = useSearch({ strict: false })
  return (
    <Link to="/$language/organizations/$id" params={{ language, id }} search={{ asOf }}>
      {children ?? <LocalizedWords text={name} />}
    </Link>
  )
}
