import { Link } from '@tanstack/react-router'
import { X } from 'lucide-react'
import { Trans } from 'react-i18next'

import type { Schemas } from '../../api/client.ts'
import { useWords } from '../../i18n/use-words.ts'
import { ActorWords } from './thing-words.tsx'
import './actor-choice.css'

interface ActorChoiceProps {
  /** An account's id, or a program's name. */
  id: string
  /** Those who acted in what is shown: one of them is it, unless nothing is. */
  actors: readonly Schemas['AuditActor'][]
}

/** Whose acts the list is narrowed to, and the way to drop that. */
export function ActorChoice({ id, actors }: ActorChoiceProps) {
  const t = useWords()
  const actor = actors.find((known) => known.id === id)

  return (
    <p className="actor-choice">
      <span>
        <Trans
          i18nKey="audit:onlyActor"
          components={{
            actor: actor ? <ActorWords actor={actor} /> : <bdi dir="ltr">{id}</bdi>,
          }}
        />
      </span>
      <Link
        className="no-print"
        to="."
        search={(previous) => ({ ...previous, actor: undefined })}
        aria-label={t('audit:everyActor')}
        title={t('audit:everyActor')}
      >
        <X size={16} aria-hidden="true" />
      </Link>
    </p>
  )
}
