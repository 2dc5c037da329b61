import { PUBLIC_CALLER } from '@iltizam/shared/permissions'
import type { ProblemCode } from '@iltizam/shared/problems'
import type { FastifyInstance, FastifyServerOptions } from 'fastify'

declare module 'fastify' {
  interface FastifyReply {
    /** Why it is a refusal; null where it is none. */
    problem: ProblemCode | null
  }
}

export type LoggerOptions = NonNullable<FastifyServerOptions['logger']>

/**
 * One line of JSON for each answer and each failure, on the error output, so that the words for
 * people stay apart. No query, header, body or SQL parameter gets into it: they may be secrets.
 */
export function logTo(stream: NodeJS.WritableStream, level: string): LoggerOptions {
  return {
    level,
    stream: { write: (line: string) => stream.write(line) },
    base: null,
    timestamp: () => `,"time":"${new Date().toISOString()}"`,
    formatters: { level: (label: string) => ({ level: label }) },
    serializers: { err: describeError },
  }
}

/** Who asked for what, and why it was refused: by that somebody sees what is tried, and by whom. */
export function logAnswers(app: FastifyInstance): void {
  app.decorateReply('problem', null)
  app.addHook('onResponse', async (request, reply) => {
    const [path] = request.url.split('?')
    const { problem } = reply
    // Where nobody is asked who they are, nothing is known of them.
    const { accountId, key } = request.caller ?? PUBLIC_CALLER
    request.log.info(
      {
        method: request.method,
        path,
        status: reply.statusCode,
        milliseconds: Math.round(reply.elapsedTime),
        ...(problem && { problem }),
        ...(accountId && { account: accountId }),
        ...(key && { key: key.id }),
      },
      'answered',
    )
  })
}

/** What went wrong at the root, and where. A failed query's own message holds its parameters. */
export function describeError(error: Error) {
  let root = error
  while (root.cause instanceof Error) root = root.cause
  const { code } = root as { code?: unknown }
  return {
    type: root.name,
    message: root.message,
    ...(typeof code === 'string' && { code }),
    stack: framesOf(error),
  }
}

const framesOf = ({ stack = '' }: Error) =>
  stack
    .split('\n')
    .filter((line) => /^\s+at /.test(line))
    .join('\n')
