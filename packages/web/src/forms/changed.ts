/** The values that are not as they were: only these are sent, so that all else stays as it is. */
export function changed<V extends object>(before: V, now: V): Partial<V> {
  const differs = (key: keyof V) => JSON.stringify(before[key]) !== JSON.stringify(now[key])
  const keys = Object.keys(now) as (keyof V)[] // Object.keys forgets which keys
  return Object.fromEntries(
    keys.filter(differs).map((key) => [key, now[key]]),
  ) as unknown as Partial<V> // of these keys
}
