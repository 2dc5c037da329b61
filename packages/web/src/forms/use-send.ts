import { Problem } from '@iltizam/shared/problems'
import { useState } from 'react'

import type { Answer } from '../api/client.ts'
import { send } from '../api/send.ts'
import { useWriter, type Writer } from './writer.ts'

type Deliver = <T>(write: () => Promise<Answer<T>>) => Promise<T>

/**
 * Sends a write for the person who opened the screen, and for nobody else: where their session has
 * ended they sign in again in place, and it goes on.
 */
export function useSend(deliver: Deliver = send) {
  const writer = useWriter()
  const [openedBy] = useState(writer.accountId)

  return <T>(write: () => Promise<Answer<T>>): Promise<T> =>
    sendAs(openedBy, writer, () => deliver(write))
}

async function sendAs<T>(
  accountId: string | null,
  writer: Writer,
  deliver: () => Promise<T>,
): Promise<T> {
  if (writer.accountId() === accountId)
    try {
      return await deliver()
    } catch (error) {
      if (!isSignedOut(error)) throw error
    }
  if (accountId === null || !(await writer.signInAgain(accountId)))
    throw new Problem('not-signed-in')
  return sendAs(accountId, writer, deliver)
}

const isSignedOut = (error: unknown) => error instanceof Problem && error.code === 'not-signed-in'
