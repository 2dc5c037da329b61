import type { Db } from '../../db/connect.ts'
import { countRequests } from './repository-counts.ts'

/** What a process has taken of a key's minute for the requests that it answers. */
interface Block {
  startsAt: number
  left: number
  /** What nobody had taken yet. */
  free: number
}

const minute = 60_000
/** So many times a process asks for more, from a full minute to an empty one, at the least. */
const share = 10

/**
 * Counts the requests of keys, so many a minute for all replicas together. The database is asked once for
 * several requests: a process takes a tenth of what is free, then of what is left, in the end one by one. It
 * never answers more than the limit; while another process still holds some, it may refuse a few sooner.
 */
export function keyAllowance(limit: number) {
  const blocks = new Map<string, Block>()
  const asking = new Map<string, Promise<void>>()

  async function take(db: Db, keyId: string, startsAt: number): Promise<void> {
    const before = blocks.get(keyId)
    const free = before && before.startsAt >= startsAt ? before.free : limit
    const wanted = Math.max(1, Math.floor(free / share))
    const counted = await countRequests(db, {
      keyId,
      startsAt: new Date(startsAt),
      requests: wanted,
    })
    const over = Math.max(0, counted.requests - limit)
    blocks.set(keyId, {
      startsAt: counted.startsAt.getTime(),
      left: Math.max(0, wanted - over),
      free: Math.max(0, limit - counted.requests),
    })
  }

  /** Who comes while it is being asked waits for the same answer. */
  function takeOnce(db: Db, keyId: string, startsAt: number): Promise<void> {
    const under = asking.get(keyId) ?? take(db, keyId, startsAt).finally(() => asking.delete(keyId))
    asking.set(keyId, under)
    return under
  }

  /** One request of what is held; undefined where nothing is, and there may be more to take. */
  function spendOne(keyId: string, startsAt: number) {
    const block = blocks.get(keyId)
    if (block === undefined || block.startsAt < startsAt) return undefined
    const isOver = block.left === 0
    if (isOver && block.free > 0) return undefined
    if (!isOver) block.left -= 1
    return { isOver, remaining: block.left + block.free, endsAt: block.startsAt + minute }
  }

  return async function spend(db: Db, keyId: string, now: Date) {
    const startsAt = Math.floor(now.getTime() / minute) * minute
    let spent = spendOne(keyId, startsAt)
    while (!spent) {
      await takeOnce(db, keyId, startsAt)
      spent = spendOne(keyId, startsAt)
    }
    const { endsAt, ...left } = spent
    return { ...left, limit, resetsIn: Math.max(1, Math.ceil((endsAt - now.getTime()) / 1_000)) }
  }
}
