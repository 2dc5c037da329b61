import type { Socket } from 'node:net'
import { PROBLEMS, Problem } from '@iltizam/shared/problems'
import type { ConnectionError } from 'fastify'
import { v7 as uuidv7 } from 'uuid'

import { PROBLEM_TYPE, problemDocument } from './problems.ts'
import { bareHeaders } from './security-headers.ts'

/** Answers what is not HTTP, is too long before its body or comes too slowly: there is no request. */
export const refuseUnparsed = (isSecure: boolean) => (error: ConnectionError, socket: Socket) => {
  if (error.code === 'ECONNRESET' || !socket.writable) {
    socket.destroy()
    return
  }
  const problem = new Problem('unreadable-request', error.code)
  const body = JSON.stringify(problemDocument(problem, 'ar', uuidv7()))
  const response = [
    `HTTP/1.1 ${PROBLEMS[problem.code]} Bad Request`,
    `content-type: ${PROBLEM_TYPE}`,
    `content-length: ${Buffer.byteLength(body)}`,
    'content-language: ar',
    'cache-control: no-store',
    'connection: close',
    ...Object.entries(bareHeaders(isSecure)).map(([name, value]) => `${name}: ${value}`),
    '',
    body,
  ].join('\r\n')
  // Whoever sends so may not close: half a connection is not left open for them.
  socket.end(response, () => socket.destroy())
}
