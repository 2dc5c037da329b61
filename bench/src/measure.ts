import autocannon from 'autocannon'

export interface Load {
  clients: number
  seconds: number
}

/** Answers per second of an address, by clients that ask one after the other. */
export async function answersPerSecond(
  url: string,
  headers: Record<string, string>,
  { clients, seconds }: Load,
): Promise<number> {
  const result = await autocannon({ url, headers, connections: clients, duration: seconds })
  const { non2xx, errors, duration } = result
  if (non2xx + errors > 0) throw new Error(`${url}: ${non2xx} refusals, ${errors} errors`)
  return result['2xx'] / duration
}

/** How often in a second so many clients get something done, each one thing after the other. */
export async function runsPerSecond(
  { clients, seconds }: Load,
  run: () => Promise<unknown>,
): Promise<number> {
  const since = performance.now()
  const until = since + seconds * 1_000
  let runs = 0
  const client = async () => {
    while (performance.now() < until) {
      await run()
      runs += 1
    }
  }
  await Promise.all(Array.from({ length: clients }, client))
  return (runs * 1_000) / (performance.now() - since)
}

export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b)
  const [low = 0, high = 0] = [sorted[(sorted.length - 1) >> 1], sorted[sorted.length >> 1]]
  return (low + high) / 2
}
