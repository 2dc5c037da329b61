import { onFirstSignal } from '../end-on-signal.ts'

/** Runs what a first Ctrl-C asks to give up, so that it leaves nothing half done behind. */
export async function interruptible<T>(run: (signal: AbortSignal) => Promise<T>): Promise<T> {
  const interruption = new AbortController()
  const stopListening = onFirstSignal(() => interruption.abort())
  try {
    return await run(interruption.signal)
  } finally {
    stopListening()
  }
}
