import type { Answer } from '../api/client.ts'
import { matching } from '../api/keys.ts'
import { changed } from './changed.ts'
import type { Fault } from './faults.ts'
import { useForm } from './use-form.ts'
import { useSend } from './use-send.ts'

interface RecordFormOptions<R extends { version: number }, V extends object, C extends object> {
  /** What is recorded; undefined while it is new. */
  record: R | undefined
  draft: string
  valuesOf: (record: R | undefined) => V
  /** All that the values say, as the API takes it. */
  bodyOf: (values: V) => C
  check: (values: V) => readonly Fault[]
  create: (body: C, headers: { 'idempotency-key': string }, values: V) => Promise<Answer<R>>
  /** Sends what differs from the version that the values were made from. */
  change: (body: Partial<C>, headers: { 'if-match': string }) => Promise<Answer<R>>
  /** How it stands now. */
  read: () => Promise<R>
  onSaved: (record: R) => void
}

/** A form that creates something or, where it is there already, changes it. */
export function useRecordForm<R extends { version: number }, V extends object, C extends object>(
  options: RecordFormOptions<R, V, C>,
) {
  const { record, draft, valuesOf, bodyOf, check, create, change, read, onSaved } = options
  const send = useSend()

  const groundOf = (one: R | undefined) => {
    const initial = valuesOf(one)
    return { initial, basis: { version: one?.version ?? 0, initial } }
  }

  return useForm({
    ...groundOf(record),
    draft,
    check,
    send: (values, { basis, key }) =>
      send(() =>
        record === undefined
          ? create(bodyOf(values), { 'idempotency-key': key }, values)
          : change(changed(bodyOf(basis.initial), bodyOf(values)), {
              'if-match': matching(basis.version),
            }),
      ),
    onSent: onSaved,
    refresh: async () => groundOf(await read()),
  })
}
