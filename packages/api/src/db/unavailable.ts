/** What pg itself says, in words alone, of a session that it could not get or has lost. */
const WORDS =
  /^(timeout ex(ceeded|pired)|Query read timeout|Connection terminated|Client (was closed|has encountered a connection error))/

/** No connection, no room, ended or timed out (classes 08, 53, 57); and what the network says. */
const CODES =
  /^(08|53|57|ECONNREFUSED|ECONNRESET|EHOSTUNREACH|EAI_AGAIN|ENOENT|ENOTFOUND|EPIPE|ETIMEDOUT)/

/** Whether the database could not be asked, rather than refused what it was asked. */
export function isUnavailable(error: unknown): boolean {
  return whyUnavailable(error) !== null
}

/** A code for operators that names neither host nor role; null where the database has answered. */
export function whyUnavailable(error: unknown): string | null {
  for (let cause = error; cause instanceof Error; cause = cause.cause) {
    const { code = '' } = cause as { code?: string }
    if (CODES.test(code)) return code
    if (WORDS.test(cause.message)) return 'no-session'
  }
  return null
}
