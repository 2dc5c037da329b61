import { useQueryClient } from '@tanstack/react-query'
import { lazy, type ReactNode, Suspense, useMemo, useState } from 'react'

import { sessionQuery } from '../features/sessions/queries.ts'
import { type Writer, WriterContext } from '../forms/writer.ts'

const SignInAgain = lazy(async () => ({
  default: (await import('./sign-in-again.tsx')).SignInAgain,
}))

interface Asked {
  accountId: string
  answer: (isSame: boolean) => void
}

/** Tells forms who writes, and opens a dialog above them where a session ended while typing. */
export function WriterProvider({ children }: { children: ReactNode }) {
  const queryClient = useQueryClient()
  const [asked, setAsked] = useState<Asked | null>(null)
  const writer = useMemo(
    (): Writer => ({
      accountId: () => queryClient.getQueryData(sessionQuery.queryKey)?.account?.id ?? null,
      signInAgain: (accountId) =>
        new Promise((answer) => {
          setAsked({ accountId, answer })
        }),
    }),
    [queryClient],
  )

  return (
    <WriterContext value={writer}>
      {children}
      {asked && (
        <Suspense>
          <SignInAgain
            accountId={asked.accountId}
            onAnswer={(isSame) => {
              setAsked(null)
              asked.answer(isSame)
            }}
          />
        </Suspense>
      )}
    </WriterContext>
  )
}
