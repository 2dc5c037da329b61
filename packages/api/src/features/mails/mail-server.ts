import { createTransport, type NodemailerError } from 'nodemailer'

export interface Letter {
  /** The same for each attempt, so that a mail that arrives twice can be known by it. */
  id: string
  recipient: string
  language: string
  subject: string
  text: string
  html: string
}

export interface MailServer {
  /** Gives it to the server; throws `NotSent` where that does not take it. */
  send(letter: Letter): Promise<void>
}

/** Why a letter was not taken, as a code: what a server says in words may name somebody. */
export class NotSent extends Error {
  override name = 'NotSent'
  /** `letter`: this one and for good. `attempt`: this one and for now. `server`: none for now. */
  readonly concerns: 'letter' | 'attempt' | 'server'

  constructor(code: string, concerns: NotSent['concerns']) {
    super(code)
    this.concerns = concerns
  }
}

function notSent({ code = 'ESOCKET', responseCode }: Partial<NodemailerError>): NotSent {
  const isOfLetter = code === 'EENVELOPE' || code === 'EMESSAGE'
  const isForGood = responseCode === undefined || responseCode >= 500
  const told = responseCode === undefined ? code : `${code} ${responseCode}`
  return new NotSent(told, !isOfLetter ? 'server' : isForGood ? 'letter' : 'attempt')
}

const second = 1_000

/** The server at an address such as `smtps://name:password@mail.example.org`. */
export function mailServerAt({ url, from }: { url: string; from: string }): MailServer {
  const transport = createTransport({
    url,
    connectionTimeout: 10 * second,
    greetingTimeout: 10 * second,
    socketTimeout: 20 * second,
    // A letter holds nothing that would have to be fetched.
    disableFileAccess: true,
    disableUrlAccess: true,
  })
  return {
    async send({ id, recipient, language, subject, text, html }) {
      const domain = from.slice(from.lastIndexOf('@') + 1).replace('>', '')
      try {
        await transport.sendMail({
          from,
          // As an object it is one address, whatever commas it has in it.
          to: { name: '', address: recipient },
          subject,
          text,
          html,
          messageId: `<${id}@${domain}>`,
          headers: {
            'content-language': language,
            // No automatic answer is wanted (RFC 3834).
            'auto-submitted': 'auto-generated',
          },
        })
      } catch (error) {
        throw notSent(error as NodemailerError)
      }
    },
  }
}
