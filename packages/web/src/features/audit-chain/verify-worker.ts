import { verifyExported } from './verify-exported.ts'

/** Beside the page, so that it stays at hand: what to follow is an address, or somebody's file. */
self.addEventListener('message', ({ data }: MessageEvent<string | Blob>) => void follow(data))

async function follow(source: string | Blob): Promise<void> {
  self.postMessage(await outcomeOf(source))
}

async function outcomeOf(source: string | Blob) {
  const tell = (told: object) => self.postMessage(told)
  if (typeof source !== 'string') return verifyExported(source.stream(), tell)
  try {
    const answer = await fetch(source)
    if (answer.ok && answer.body) return verifyExported(answer.body, tell)
    const { code } = (await answer.json()) as { code: string }
    return { kind: 'refused', code }
  } catch {
    return { kind: 'interrupted' }
  }
}
