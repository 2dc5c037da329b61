import { useEffect, useId, useRef } from 'react'

import { Mark } from './mark.tsx'
import './versions.css'

interface VersionsProps {
  title: string
  explanation: string
  /** Headings of the columns, and the words for what differs and for what is empty. */
  words: { field: string; mine: string; theirs: string; differs: string; nothing: string }
  rows: readonly { label: string; mine: string; theirs: string }[]
  actions: React.ReactNode
}

/** Two versions of the same thing, field by field, with what differs marked. It takes the focus. */
export function Versions({ title, explanation, words, rows, actions }: VersionsProps) {
  const id = useId()
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus(), [])

  return (
    <section className="versions" aria-labelledby={id}>
      <h3 id={id} ref={heading} tabIndex={-1}>
        {title}
      </h3>
      <p>{explanation}</p>
      <table className="table table-cards">
        <thead>
          <tr>
            <th scope="col">{words.field}</th>
            <th scope="col">{words.mine}</th>
            <th scope="col">{words.theirs}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ label, mine, theirs }) => (
            <tr key={label} className={mine === theirs ? undefined : 'versions-differ'}>
              <th scope="row">
                {label} {mine !== theirs && <Mark>{words.differs}</Mark>}
              </th>
              <td data-label={words.mine}>
                <bdi>{mine || words.nothing}</bdi>
              </td>
              <td data-label={words.theirs}>
                <bdi>{theirs || words.nothing}</bdi>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className="buttons">{actions}</p>
    </section>
  )
}
