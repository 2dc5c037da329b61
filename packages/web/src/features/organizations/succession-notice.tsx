import { formatDay } from '@iltizam/shared/formats'

import type { Schemas } from '../../api/client.ts'
import { BodyLinks } from '../../i18n/body-links.tsx'
import { useLanguage } from '../../i18n/use-language.ts'
import { useWords } from '../../i18n/use-words.ts'

type Body = Pick<Schemas['Organization'], 'endedOn' | 'endedBy' | 'successors' | 'predecessors'>

/** That a body is no more and who goes on, or whose work it goes on with; else nothing. */
export function SuccessionNotice({ body }: { body: Body }) {
  const t = useWords()
  const language = useLanguage()
  const { endedOn, endedBy, successors, predecessors } = body

  return (
    <>
      {endedOn !== null && endedBy !== null && (
        <p className="small">
          {t(`organizations:succession.ended.${endedBy}`, { day: formatDay(language, endedOn) })}{' '}
          <BodyLinks bodies={successors} />
        </p>
      )}
      {predecessors.length > 0 && (
        <p className="small">
          {t('organizations:succession.predecessors')} <BodyLinks bodies={predecessors} />
        </p>
      )}
    </>
  )
}
