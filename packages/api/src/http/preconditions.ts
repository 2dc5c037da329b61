import { type Static, Type } from 'typebox'

/** The headers of a change: it names the version that it was made from, and hits no other. */
export const ChangeHeaders = Type.Object({
  'if-match': Type.String({
    pattern: '^"\\d{1,9}"$',
    description: 'The `version` that is changed, in quotes. Another one now: 412; none named: 428',
    examples: ['"3"'],
  }),
})

/** The version that a change was made from. */
export function versionOf(headers: Static<typeof ChangeHeaders>): number {
  return Number(headers['if-match'].slice(1, -1))
}
