import { createHash } from 'node:crypto'
import { Transform, Writable } from 'node:stream'

export interface Measure {
  /** Lines: COPY writes each row as one, and a line break within a text as two letters. */
  rows: number
  sha256: string
}

/** Looks at what passes through, and keeps none of it. */
export function measure() {
  const hash = createHash('sha256')
  let rows = 0
  const stream = new Transform({
    transform(chunk: Buffer, _encoding, pass) {
      hash.update(chunk)
      for (let at = chunk.indexOf(lineBreak); at >= 0; at = chunk.indexOf(lineBreak, at + 1))
        rows += 1
      pass(null, chunk)
    },
  })
  /** Once all has passed. */
  const result = (): Measure => ({ rows, sha256: hash.digest('hex') })
  return { stream, result }
}

/** Where a stream goes that is only looked at. */
export const nowhere = () => new Writable({ write: (_chunk, _encoding, done) => done() })

const lineBreak = 0x0a
