/** What is done in the background, and when it is done anyhow, as cron says it in UTC. */
export const QUEUES = {
  /** Asked for with each mail; each minute too, for what had to wait. */
  'send-mails': '* * * * *',
  'forget-expired': '7 * * * *',
  'sign-checkpoint': '* * * * *',
  'remind-of-keys': '23 * * * *',
  'remind-of-rounds': '43 * * * *',
} as const

export type Queue = keyof typeof QUEUES
export const QUEUE_NAMES = Object.keys(QUEUES) as Queue[] // Object.keys forgets which keys
