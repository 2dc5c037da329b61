/** npm passes on the Ctrl-C that the terminal has already sent us: that is no second one. */
const sameSignal = 500
const patience = 20_000

export interface Ending {
  /** What is to be undone, the latest first; it may grow while the program starts. */
  undo: (() => Promise<unknown>)[]
  onStopping(): void
  onStopped(): void
}

/** Ctrl-C, a service manager or a closed terminal end the program in order; a second Ctrl-C at once. */
export function endOnSignal({ undo, onStopping, onStopped }: Ending): void {
  onFirstSignal(() => {
    onStopping()
    // Our database server ends by itself when we do.
    setTimeout(() => process.exit(1), patience).unref()
    undoAll(undo).then(
      () => {
        onStopped()
        process.exit(0)
      },
      () => process.exit(1),
    )
  })
}

/** Hears the first signal to end, after which a second one ends us; gives what stops the listening. */
export function onFirstSignal(end: () => void): () => void {
  let since: number | undefined
  const hear = () => {
    if (since !== undefined) {
      if (performance.now() - since > sameSignal) process.exit(130)
      return
    }
    since = performance.now()
    end()
  }
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const
  for (const signal of signals) process.on(signal, hear)
  return () => {
    for (const signal of signals) process.off(signal, hear)
  }
}

export async function undoAll(steps: (() => Promise<unknown>)[]): Promise<void> {
  for (const step of steps.splice(0).reverse()) await step()
}
