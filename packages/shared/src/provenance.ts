import type { Edit } from './edits.ts'
import { isLocalizedText, type LocalizedText } from './localized-text.ts'
import { type Language, PROVENANCE_KINDS, type ProvenanceKind } from './vocabulary.ts'

/** Where a fact was found, or that it was made up to illustrate. */
export interface Provenance {
  /** What it speaks of, such as 'lead' or 'title.fr'. */
  field: string
  kind: ProvenanceKind
  /** In its own words. */
  source: string | null
}

const CLAUSE = /^(.*?) ?(sourced|illustrative)(?:: (.+))?$/

/**
 * A supplement says where its items come from in clauses such as 'ar sourced: the minutes; fr, en
 * illustrative'. `fieldsOf` names the fields that a clause's subject stands for.
 */
export function provenanceFrom(
  text: string,
  fieldsOf: (subject: string) => string[],
): Provenance[] {
  return text.split('; ').flatMap((clause) => {
    const [, subject = '', word, source = null] = CLAUSE.exec(clause) ?? []
    const kind = PROVENANCE_KINDS.find((candidate) => candidate === word)
    if (!kind) throw new Error(`no provenance: ${clause}`)
    return fieldsOf(subject).map((field) => ({ field, kind, source }))
  })
}

/** What is sourced is taken as it is; what was made up to illustrate is a draft. */
export const textState = (provenance: readonly Provenance[]) =>
  provenance.every(({ kind }) => kind === 'sourced') ? 'verified' : 'draft'

/** What still holds once somebody has edited the thing: what they wrote comes from them. */
export const provenanceAfter = (edit: Changes, provenance: readonly Provenance[]): Provenance[] =>
  provenance.filter(({ field }) => !isRewritten(field, edit))

type Changes = Pick<Edit<Record<string, unknown>>, 'before' | 'after'>

/** 'title.fr' is the French words, 'title' those that it was written in, 'lead' what `leadId` says. */
function isRewritten(field: string, { before, after }: Changes): boolean {
  const [name = '', language] = field.split('.')
  if (`${name}Id` in after) return true
  const { [name]: was } = before
  const { [name]: is } = after
  if (!isLocalizedText(was) || !isLocalizedText(is)) return name in after
  return wordsIn(was, language) !== wordsIn(is, language)
}

const wordsIn = (text: LocalizedText, language: string = text.source) =>
  text[language as Language]?.text
