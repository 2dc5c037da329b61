import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import PostalMime, { type Email } from 'postal-mime'
import { SMTPServer, type SMTPServerSession } from 'smtp-server'

export interface Received {
  /** As they were given to the server, beside what stands in the letter. */
  envelope: { from: string; to: string[] }
  raw: string
  letter: Email
}

interface Refusal {
  code: number
  text: string
}

/** How the server answers a letter, at once or in a while; the default takes it. */
type Answer = (session: SMTPServerSession) => Promise<Refusal | undefined> | Refusal | undefined

/** A mail server that keeps what it gets. */
export async function startMailSink(answer: Answer = () => undefined) {
  const received: Received[] = []
  const server = new SMTPServer({
    authOptional: true,
    disableReverseLookup: true,
    disabledCommands: ['STARTTLS', 'AUTH'],
    async onData(stream, session, done) {
      const chunks: Buffer[] = []
      for await (const chunk of stream) chunks.push(chunk)
      const refusal = await answer(session)
      if (refusal)
        return done(Object.assign(new Error(refusal.text), { responseCode: refusal.code }))
      const raw = Buffer.concat(chunks).toString()
      const { mailFrom, rcptTo } = session.envelope
      const from = mailFrom ? mailFrom.address : ''
      const to = rcptTo.map(({ address }) => address)
      received.push({ envelope: { from, to }, raw, letter: await PostalMime.parse(raw) })
      done()
    },
  })
  server.listen(0, '127.0.0.1')
  await once(server.server, 'listening')
  const { port } = server.server.address() as AddressInfo
  return {
    url: `smtp://127.0.0.1:${port}`,
    received,
    close: () => new Promise<void>((resolve) => void server.close(() => resolve())),
  }
}
