import { Problem } from '@iltizam/shared/problems'
import { useRef, useState } from 'react'

import { useWords } from '../i18n/use-words.ts'
import { useAskAnew } from './use-ask-anew.ts'

/**
 * What a button alone does: once at a time, and in words why it was refused. What somebody else did
 * first is then shown beside the refusal.
 */
export function useAct() {
  const t = useWords()
  const askAnew = useAskAnew()
  const [error, setError] = useState<unknown>(null)
  const [isActing, setIsActing] = useState(false)
  const isUnderWay = useRef(false)

  const act = async (does: () => Promise<unknown>) => {
    if (isUnderWay.current) return
    isUnderWay.current = true
    setIsActing(true)
    setError(null)
    try {
      await does()
    } catch (refusal) {
      setError(refusal)
    }
    await askAnew()
    isUnderWay.current = false
    setIsActing(false)
  }

  const words = error instanceof Problem ? t(`problems:${error.code}`) : t('forms:connectionLost')
  return { act, isActing, refusal: error === null ? null : words }
}
