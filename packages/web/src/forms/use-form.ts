import { Problem, type ProblemCode } from '@iltizam/shared/problems'
import { useId, useRef, useState } from 'react'

import { newKey } from '../api/keys.ts'
import { useWords } from '../i18n/use-words.ts'
import { type Draft, useDrafts } from './drafts.ts'
import { type Fault, fieldId, isFaultOf, useFaultWords } from './faults.ts'
import { useAskAnew } from './use-ask-anew.ts'

/** What stands in the fields at first, and what it was made from, such as a version. */
export interface Ground<V, B> {
  initial: V
  basis: B
}

export interface FormOptions<V extends object, B, R> extends Ground<V, B> {
  /** Names its draft, which this browser keeps until it is sent. Without it nothing is kept. */
  draft?: string
  /** What rules say of it before it is sent. */
  check?: (values: V, basis: B) => readonly Fault[]
  /** Sends it; `key` is an Idempotency-Key, the same as long as the same is sent. */
  send: (values: V, sending: { basis: B; key: string }) => Promise<R>
  onSent: (answer: R) => void
  /** How it stands now. Both versions are shown where somebody else has changed it. */
  refresh?: () => Promise<Ground<V, B>>
  /** The refusals that say so; by themselves only that the version moved. */
  conflicts?: readonly ProblemCode[]
}

export type Outcome<V, B> =
  | { kind: 'typing' }
  | { kind: 'sending' }
  | { kind: 'refused'; error: unknown; faults: readonly Fault[] }
  | { kind: 'conflict'; error: Problem; theirs: Ground<V, B> }

const TYPING = { kind: 'typing' } as const

export type Form<V extends object, B> = ReturnType<typeof useForm<V, B, unknown>>

/**
 * A form: what is typed, what is wrong with it, and its way to the API, on which nothing is lost.
 * Once it is sent its ground has changed: show it anew, under a key of its version.
 */
export function useForm<V extends object, B, R>(options: FormOptions<V, B, R>) {
  const id = useId()
  const drafts = useDrafts(options.draft)
  const [draft, setDraft] = useState(() => drafts.recall<V, B>())
  const [ground, setGround] = useState(() => groundOf(options, draft))
  const [values, setValues] = useState<V>({ ...options.initial, ...draft?.values })
  const [outcome, setOutcome] = useState<Outcome<V, B>>(TYPING)
  const key = useRef(draft?.key ?? null)
  const isUnsent = useRef(draft !== undefined)
  const isSending = useRef(false)
  const errorAt = useErrorAt(outcome)
  const askAnew = useAskAnew()

  const set = (change: Partial<V>) => {
    // What is on its way is what stands in the fields: what was added to it would be lost.
    if (isSending.current) return
    const typed = { ...values, ...change }
    key.current = null
    isUnsent.current = !isAlike(typed, ground.initial)
    if (isUnsent.current) drafts.keep<V, B>({ values: typed, basis: ground.basis, key: null })
    else drafts.forget()
    setValues(typed)
    setOutcome((before) => withoutFaultsOf(Object.keys(change), before))
  }

  const startFrom = (begun: Ground<V, B>) => {
    drafts.forget()
    isUnsent.current = false
    setDraft(undefined)
    setGround(begun)
    setValues(begun.initial)
    setOutcome(TYPING)
  }

  const sendFrom = async (basis: B) => {
    if (isSending.current) return
    const faults = options.check?.(values, basis) ?? []
    if (faults.length > 0)
      return setOutcome({ kind: 'refused', error: new Problem('rule-broken'), faults })
    isSending.current = true
    setOutcome({ kind: 'sending' })
    key.current ??= newKey()
    if (isUnsent.current) drafts.keep<V, B>({ values, basis, key: key.current })
    try {
      const answer = await options.send(values, { basis, key: key.current })
      // Before anything is shown anew: a form of the next version would take it up again.
      drafts.forget()
      isUnsent.current = false
      await askAnew()
      setDraft(undefined)
      setOutcome(TYPING)
      options.onSent(answer)
    } catch (error) {
      setOutcome(await outcomeOf(error, options))
    } finally {
      isSending.current = false
    }
  }

  return {
    id,
    values,
    outcome,
    basis: ground.basis,
    /** When the draft was typed that stands here again. */
    restoredFrom: draft?.typedAt,
    isKept: options.draft !== undefined,
    /** Asked at the moment of leaving, not of drawing. */
    isUnsent: () => isUnsent.current,
    set,
    errorAt,
    /** What a field of ui/ needs besides its label. */
    field: <K extends keyof V & string>(name: K) => ({
      id: fieldId(id, name),
      value: values[name],
      onChange: (value: V[K]) => set({ [name]: value } as unknown as Partial<V>), // of that name
      error: errorAt(name),
    }),
    submit: () => sendFrom(ground.basis),
    discard: () => startFrom(options),
    takeTheirs: (theirs: Ground<V, B>) => startFrom(theirs),
    keepMine: (theirs: Ground<V, B>) => {
      // Made from another version it is another request.
      key.current = null
      setGround(theirs)
      return sendFrom(theirs.basis)
    },
  }
}

const isAlike = (a: object, b: object) => JSON.stringify(a) === JSON.stringify(b)

/** A draft was made from what was so then. */
function groundOf<V, B>({ initial, basis }: Ground<V, B>, draft: Draft<V, B> | undefined) {
  return { initial, basis: draft ? draft.basis : basis }
}

/** The words for what is wrong with a field, if something is. */
function useErrorAt<V, B>(outcome: Outcome<V, B>) {
  const t = useWords()
  const faultWords = useFaultWords()
  return (name: string): string | undefined => {
    if (outcome.kind !== 'refused') return undefined
    const { error, faults } = outcome
    const fault = faults.find((candidate) => isFaultOf(name, candidate))
    const otherwise = error instanceof Problem ? error.code : 'validation-failed'
    return fault && faultWords(fault, t(`problems:${otherwise}`))
  }
}

/** What is being put right is no longer called wrong. */
function withoutFaultsOf<V, B>(names: string[], outcome: Outcome<V, B>): Outcome<V, B> {
  if (outcome.kind !== 'refused') return outcome
  const faults = outcome.faults.filter(
    ({ pointer }) => !names.some((name) => `${pointer}/`.startsWith(`#/${name}/`)),
  )
  return faults.length === 0 ? TYPING : { ...outcome, faults }
}

async function outcomeOf<V extends object, B, R>(
  error: unknown,
  { refresh, conflicts = ['version-moved'] }: FormOptions<V, B, R>,
): Promise<Outcome<V, B>> {
  if (!(error instanceof Problem)) return { kind: 'refused', error, faults: [] }
  if (refresh && conflicts.includes(error.code))
    try {
      return { kind: 'conflict', error, theirs: await refresh() }
    } catch (failure) {
      return { kind: 'refused', error: failure, faults: [] }
    }
  return { kind: 'refused', error, faults: error.faults }
}
