import { MAIL_STATES, type MailState } from '@iltizam/shared/mails'

/** Which mails are shown: commitments have a state in their addresses, mails a standing. */
export interface MailsSearch {
  standing?: MailState | undefined
}

/** What we do not know is no filter. */
export const mailsSearch = (search: Record<string, unknown>): MailsSearch => ({
  standing: MAIL_STATES.find((state) => state === search.standing),
})
