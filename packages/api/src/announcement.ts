import type { Day } from '@iltizam/shared/days'
import { LANGUAGES } from '@iltizam/shared/vocabulary'

import type { OperatorWords } from './i18n/operator-words.ts'

export interface Running {
  /** Where people reach it, without a slash at the end. */
  url: string
  hasWeb: boolean
  demonstrationDay: Day | null
  /** Undefined where the data are on a server of yours. */
  dataDir: string | undefined
}

/** What the terminal shows once the program answers. An address stands first in its line, to be clicked. */
export function announcement(running: Running, words: OperatorWords): string {
  const { url, hasWeb, demonstrationDay, dataDir } = running
  const web = LANGUAGES.filter((one) => one !== 'zgh').map((one) => [`/${one}`, one])
  const addresses = [
    ...(hasWeb ? web : []),
    ['/docs', 'docs'],
    ['/api/v1/openapi.json', 'contract'],
    ['/health/ready', 'ready'],
  ].map(([path = '', key = '']) => [`${url}${path}`, words(`started.${key}`)] as const)
  const width = Math.max(...addresses.map(([address]) => address.length))
  const remarks = [
    hasWeb ? undefined : words('started.without-web'),
    demonstrationDay && words('started.demonstration', { day: demonstrationDay }),
    dataDir === undefined
      ? words('started.own-server')
      : words('started.data', { folder: dataDir }),
    words('started.how-to-stop'),
  ]
  return [
    '',
    words('started.title'),
    '',
    ...addresses.map(([address, label]) => `  ${address.padEnd(width)}  ${label}`),
    '',
    ...remarks.filter(Boolean),
    '',
  ].join('\n')
}
