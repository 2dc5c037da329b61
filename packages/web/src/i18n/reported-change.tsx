import type { Schemas } from '../api/client.ts'
import { useFormats } from './use-formats.ts'
import { useWords } from './use-words.ts'

type Said = Pick<Schemas['AcceptedReport'], 'from' | 'to' | 'cause'>

/** What a report says: from which figure to which, or nothing new and why. */
export function ReportedChange({ said }: { said: Said }) {
  return useChangeWords()(said)
}

export function useChangeWords(): (said: Said) => string {
  const t = useWords()
  const { percent } = useFormats()
  return ({ from, to, cause }) => {
    if (cause !== null)
      return t('activities:acceptedReport.nothingNew', {
        cause: t(`activities:nothingNewCauses.${cause}`),
      })
    if (to === null) return ''
    return from === null
      ? t('activities:acceptedReport.first', { to: percent(to) })
      : t('activities:acceptedReport.change', { from: percent(from), to: percent(to) })
  }
}
