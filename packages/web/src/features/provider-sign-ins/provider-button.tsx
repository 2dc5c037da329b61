import { isolated } from '@iltizam/shared/formats'
import { useState } from 'react'

import { api } from '../../api/client.ts'
import { sendOnce } from '../../api/send.ts'
import { useAct } from '../../forms/use-act.ts'
import { useLanguage } from '../../i18n/use-language.ts'
import { useWords } from '../../i18n/use-words.ts'
import '../../ui/button.css'

interface ProviderButtonProps {
  /** What people call the provider. */
  name: string
  /** Where they go on once they are back; null: where they usually begin. */
  returnPath: string | null
}

/** The way in by an identity provider: leads there, from where people are sent back. */
export function ProviderButton({ name, returnPath }: ProviderButtonProps) {
  const t = useWords()
  const language = useLanguage()
  const { act, isActing, refusal } = useAct()
  const [isGoing, setIsGoing] = useState(false)
  const words = { name: isolated(name) }

  const begin = async () => {
    const body = { language, returnPath }
    const { address } = await sendOnce(() => api.POST('/api/v1/provider-sign-ins', { body }))
    setIsGoing(true)
    globalThis.location.assign(address)
  }

  return (
    <div>
      {refusal && <p role="alert">{refusal}</p>}
      <p className="buttons">
        <button
          type="button"
          className="button button-primary"
          aria-disabled={isActing || undefined}
          onClick={() => void act(begin)}
        >
          {t('provider-sign-ins:signInWith', words)}
        </button>
      </p>
      <p role="status" className="soft">
        {isGoing && t('provider-sign-ins:going', words)}
      </p>
    </div>
  )
}
