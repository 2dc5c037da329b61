import { AUDIT_ACTIONS, type AuditKind } from '@iltizam/shared/audit-actions'
import { isolated } from '@iltizam/shared/formats'
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'

import type { Schemas } from '../../api/client.ts'
import { LocalizedWords } from '../../i18n/localized.tsx'
import { quoted } from '../../i18n/quoted.ts'
import { useLanguage, useWordsLanguage } from '../../i18n/use-language.ts'
import { useWords } from '../../i18n/use-words.ts'

type Thing = Schemas['AuditObject']

/** What is called by somebody's name: without one, it was erased. */
const OF_PEOPLE = ['person', 'account', 'mandate', 'handover']

/** The name by which a thing is called; the phrase for a person's that was erased; null where it has none. */
function useCalled(): (thing: Pick<Thing, 'kind' | 'name'>) => string | null {
  const t = useWords()
  return ({ kind, name }) => name ?? (OF_PEOPLE.includes(kind) ? t('common:erasedPerson') : null)
}

export const isAuditKind = (kind: string): kind is AuditKind => Object.hasOwn(AUDIT_ACTIONS, kind)

/** A thing as a sentence names it: by its number, else by its name. It leads to its history. */
export function ThingLink({ thing, isBrief = false }: ThingProps) {
  return (
    <HistoryLink id={thing.id}>
      <ThingWords {...{ thing, isBrief }} />
    </HistoryLink>
  )
}

interface ThingProps {
  thing: Thing
  /** Its name alone where it has one: what kind of thing it is stands beside. */
  isBrief?: boolean
}

function ThingWords({ thing, isBrief = false }: ThingProps) {
  const t = useWords()
  const calledBy = useCalled()
  const { kind, number, title } = thing
  if (!isAuditKind(kind)) return <code dir="ltr">{`${kind} ${thing.id}`}</code>
  const words = t(`audit:things.${kind}`, { number: isolated(number ?? '') })
  const called = calledBy(thing)
  const ownName =
    called === null ? (
      number === null && title && <LocalizedWords text={title} />
    ) : (
      <bdi>{called}</bdi>
    )
  if (!ownName) return words
  return isBrief ? (
    ownName
  ) : (
    <>
      {words} {ownName}
    </>
  )
}

/** The activity that a report is on, which leads to its history. */
export function ActivityLink({ report }: { report: Thing }) {
  const t = useWords()
  const { partOfId, number } = report
  return (
    <HistoryLink id={partOfId ?? report.id}>
      {t('audit:things.activity', { number: isolated(number ?? '') })}
    </HistoryLink>
  )
}

function HistoryLink({ id, children }: { id: string; children: ReactNode }) {
  return (
    <Link to="/$language/audit" params={{ language: useLanguage() }} search={{ object: id }}>
      {children}
    </Link>
  )
}

/** Who acted. An account leads to all that it did. */
export function ActorLink({ actor }: { actor: Schemas['AuditActor'] }) {
  return (
    <Link to="/$language/audit" params={{ language: useLanguage() }} search={{ actor: actor.id }}>
      <ActorWords actor={actor} />
    </Link>
  )
}

/** The same without a link. */
export function ActorWords({ actor: { kind, id, name } }: { actor: Schemas['AuditActor'] }) {
  const t = useWords()
  if (kind === 'nobody') return t('audit:nobody')
  if (kind === 'account') return <bdi>{name ?? t('common:erasedPerson')}</bdi>
  const program = PROGRAMS.find((known) => known === id)
  return program ? t(`audit:programs.${program}`) : <code dir="ltr">{id}</code>
}

const PROGRAMS = ['command-line', 'demonstration'] as const

/** A thing in one text, as a heading and a tab name it. */
export function useThingText(): (thing: Thing | null) => string {
  const t = useWords()
  const language = useWordsLanguage()
  const calledBy = useCalled()
  return (thing) => {
    if (thing === null || !isAuditKind(thing.kind)) return t('audit:oneThing')
    const { kind, number, title } = thing
    const words = t(`audit:things.${kind}`, { number: isolated(number ?? '') })
    const called = calledBy(thing)
    if (called !== null) return `${words} ${isolated(called)}`
    return number === null && title ? `${words} ${quoted(title, language)}` : words
  }
}
