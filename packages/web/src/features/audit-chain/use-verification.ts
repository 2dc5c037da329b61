import { useEffect, useRef, useState } from 'react'

import type { Outcome, Progress } from './verify-exported.ts'

type Told = Progress | Outcome

/** What is being followed, or was: the installation's own trail, or a file by its name. */
export interface Verification {
  /** Null for the trail of this installation. */
  file: string | null
  told: Told | { kind: 'cancelled' }
}

/** Follows a trail in a worker of its own, one at a time. */
export function useVerification() {
  const [verification, setVerification] = useState<Verification | null>(null)
  const worker = useRef<Worker | null>(null)
  const stop = () => {
    worker.current?.terminate()
    worker.current = null
  }
  useEffect(() => stop, [])

  const verify = (source: string | File) => {
    stop()
    const file = typeof source === 'string' ? null : source.name
    const started = new Worker(new URL('./verify-worker.ts', import.meta.url), { type: 'module' })
    const hear = (told: Told) => setVerification({ file, told })
    started.addEventListener('message', ({ data }: MessageEvent<Told>) => hear(data))
    started.addEventListener('error', () => hear({ kind: 'interrupted' }))
    hear({ kind: 'progress', events: 0, total: 0 })
    started.postMessage(source)
    worker.current = started
  }

  const cancel = () => {
    stop()
    setVerification((current) => current && { ...current, told: { kind: 'cancelled' } })
  }

  return { verification, verify, cancel }
}
