import { Problem } from '@iltizam/shared/problems'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'

import type { Answer } from '../api/client.ts'
import { send } from '../api/send.ts'
import { useWriter, type Writer } from './writer.ts'

type Deliver = <T>(write: () => Promise<Answer<T>>) => Promise<T>

/**
 * Sends a write for the person who opened the screen, and for nobody else: where their session has
 * ended they sign in again in place, and it goes on. Whatever is shown is then asked for anew, as
 * any figure may have moved.
 */
export function useSend(deliver: Deliver = send) {
  const writer = useWriter()
  const queryClient = useQueryClient()
  const [openedBy] = useState(writer.accountId)

  return async <T>(write: () => Promise<Answer<T>>): Promise<T> => {
    const answer = await sendAs(openedBy, writer, () => deliver(write))
    queryClient.removeQueries({ type: 'inactive' })
    await queryClient.invalidateQueries()
    return answer
  }
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
