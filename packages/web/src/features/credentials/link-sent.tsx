import { DoneNotice } from '../../forms/done-notice.tsx'

interface LinkSentProps {
  /** The address. */
  to: string
  said: string
  explained: string
}

/** Says that a link is on its way to an address, and what it is for. */
export function LinkSent({ to, said, explained }: LinkSentProps) {
  return (
    <DoneNotice>
      <p>
        {said} <bdi dir="ltr">{to}</bdi>
      </p>
      <p className="soft">{explained}</p>
    </DoneNotice>
  )
}
