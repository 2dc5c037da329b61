/**
 * Ids, keys and passwords are made anew each time the demonstration is loaded: here the first id is 1, and
 * so on.
 */
export function withStableValues<T>(value: T): T {
  const ids: string[] = []
  const stable = JSON.stringify(value)
    .replaceAll(/"nextCursor":"[^"]+"/g, '"nextCursor":"WyJudW1iZXIgYXIiLDEwLDEwXQ"')
    .replaceAll(/"password":"[^"]+"/g, '"password":"5f1c0a-77b2e4-90d3aa-1c42ef-8b06d9"')
    .replaceAll(/iltz_[\w-]{43}/g, `iltz_q7Kx2B${'…'.repeat(3)}`)
    .replaceAll(/iltz_[\w-]{6}(?=")/g, 'iltz_q7Kx2B')
    .replaceAll(/[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[0-9a-f]{4}-[0-9a-f]{12}/g, (id) => {
      if (!ids.includes(id)) ids.push(id)
      return `01870d4a-0000-7000-8000-${String(ids.indexOf(id) + 1).padStart(12, '0')}`
    })
  return JSON.parse(stable)
}
