/** Connection failures and shutdowns (class 08 and 57P), and a pool that gives no connection. */
const CODES = /^(08|57P|53300|ECONNREFUSED|ECONNRESET|ENOENT|EPIPE|ETIMEDOUT)/

/** Whether the database could not be asked, rather than refused what it was asked. */
export function isUnavailable(error: unknown): boolean {
  for (let cause = error; cause instanceof Error; cause = cause.cause) {
    const { code = '' } = cause as { code?: string }
    if (CODES.test(code) || /^(timeout exceeded|Connection terminated)/.test(cause.message))
      return true
  }
  return false
}
