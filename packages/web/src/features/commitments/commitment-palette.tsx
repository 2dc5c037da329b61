import { useQuery } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import { type FormEvent, type KeyboardEvent, useEffect, useRef, useState } from 'react'

import type { Moment } from '../../api/moment.ts'
import { LocalizedWords } from '../../i18n/localized.tsx'
import { useLanguage } from '../../i18n/use-language.ts'
import { useWords } from '../../i18n/use-words.ts'
import { filtered, sorted } from './arranged.ts'
import { commitmentsQuery } from './queries.ts'
import '../../ui/field.css'
import './commitment-palette.css'

interface CommitmentPaletteProps {
  slug: string
  moment: Moment
  onClose: () => void
}

/** Goes to a commitment of the plan by a few keys: its number, or words of its title. */
export function CommitmentPalette({ slug, moment, onClose }: CommitmentPaletteProps) {
  const t = useWords()
  const language = useLanguage()
  const navigate = useNavigate()
  const { data: commitments } = useQuery(commitmentsQuery(slug, moment))
  const [q, setQ] = useState('')
  const dialog = useRef<HTMLDialogElement>(null)
  useEffect(() => dialog.current?.showModal(), [])

  const found = sorted(filtered(commitments?.items ?? [], { q }, language), 'number', language)
  const to = '/$language/plans/$slug/commitments/$number' as const
  const paramsOf = (number: number) => ({ language, slug, number: String(number) })
  // The browser gives the focus back to where it was, then tells onClose.
  const close = () => dialog.current?.close()

  const goToFirst = (event: FormEvent) => {
    event.preventDefault()
    const [first] = found
    if (first === undefined) return
    close()
    navigate({ to, params: paramsOf(first.number), search: moment })
  }

  return (
    <dialog ref={dialog} className="palette" aria-labelledby="palette-label" onClose={onClose}>
      <form onSubmit={goToFirst} onKeyDown={moveFocus}>
        <label className="field">
          <span id="palette-label">{t('commitments:goTo')}</span>
          <input type="text" autoComplete="off" value={q} onChange={(e) => setQ(e.target.value)} />
        </label>
        <p role="status" className="small soft">
          {found.length === 0
            ? t('commitments:noneMatch')
            : t('commitments:count', { count: found.length })}
        </p>
        <ul>
          {found.map(({ id, number, title }) => (
            <li key={id}>
              <Link to={to} params={paramsOf(number)} search={moment} onClick={close}>
                <span className="palette-number">{number}</span> <LocalizedWords text={title} />
              </Link>
            </li>
          ))}
        </ul>
      </form>
    </dialog>
  )
}

const STEPS: Partial<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1 }

/** Arrow keys walk from the input through the list, and round. */
function moveFocus(event: KeyboardEvent<HTMLFormElement>) {
  const step = STEPS[event.key]
  if (step === undefined) return
  event.preventDefault()
  const stops = [...event.currentTarget.querySelectorAll<HTMLElement>('input, a')]
  const at = stops.indexOf(event.target as HTMLElement) // the key went where the focus is
  stops.at((at + step) % stops.length)?.focus()
}
