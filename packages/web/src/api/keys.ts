const BYTES = 16

/** A new Idempotency-Key. By a function that browsers offer without HTTPS too. */
export function newKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(BYTES))
  return [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('')
}

/** The version that a change was made from, as If-Match names it. */
export const matching = (version: number) => `"${version}"`
