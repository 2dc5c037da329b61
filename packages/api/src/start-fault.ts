import { UnusableSettings } from './config.ts'
import { DataDirectoryInUse } from './db/embedded/data-lock.ts'
import { whyUnavailable } from './db/unavailable.ts'
import type { OperatorWords } from './i18n/operator-words.ts'
import { UnusableSecret } from './secrets/secret-key-file.ts'

/** What kept the program from starting and, where there is a way out, the command that takes it. */
export function explainStartFault(error: unknown, words: OperatorWords): string {
  if (error instanceof UnusableSettings) return error.message
  if (error instanceof DataDirectoryInUse) {
    const { dataDir: folder, pid } = error
    return `${words('fault.data-in-use', { folder, pid })}\n  DATA_DIR=… npm start`
  }
  if (error instanceof UnusableSecret)
    return words(`fault.secret.${error.code}`, { file: error.file, ...reasonOf(error.cause) })
  return explainListening(error, words) ?? explainDatabase(error, words)
}

interface ListenError extends Error {
  code?: string
  syscall?: string
  port?: number
  address?: string
}

function explainListening(error: unknown, words: OperatorWords): string | undefined {
  const { code, syscall, port = 0, address = '' } = error as ListenError
  if (syscall === 'getaddrinfo' || code === 'EADDRNOTAVAIL')
    return words('fault.host-unknown', { host: address || hostnameOf(error) })
  if (syscall !== 'listen') return undefined
  if (code === 'EADDRINUSE')
    return `${words('fault.port-taken', { port })}\n  PORT=${port + 1} npm start`
  if (code === 'EACCES') return `${words('fault.port-forbidden', { port })}\n  PORT=3000 npm start`
  return undefined
}

const hostnameOf = (error: unknown) => (error as { hostname?: string }).hostname ?? ''

function explainDatabase(error: unknown, words: OperatorWords): string {
  const root = rootOf(error)
  const unavailable = whyUnavailable(error)
  // Where a name has several addresses and none answers, only the code says so.
  const reason = (root instanceof Error && root.message) || (unavailable ?? String(root))
  if (unavailable) return words('fault.database-unreachable', { reason })
  // Only what the server itself says has a severity.
  return words('severity' in Object(root) ? 'fault.database-refused' : 'fault.unexpected', {
    reason,
  })
}

/** What the system says of a file, as far as it says anything. */
const reasonOf = (cause: unknown) => ({ reason: cause instanceof Error ? cause.message : '' })

function rootOf(error: unknown): unknown {
  return error instanceof Error && error.cause instanceof Error ? rootOf(error.cause) : error
}
