import { type Day, isDay } from '@iltizam/shared/days'
import { PROBLEMS, type Problem } from '@iltizam/shared/problems'
import type { FastifyReply, FastifyRequest } from 'fastify'

import type { Clock } from '../clock.ts'
import { sendPage } from '../http/web-client.ts'
import { frame } from './frame.ts'
import { problemBody, problemHead, type WayOut } from './problem-page.ts'
import { fillShell, type PageHead } from './shell.ts'
import type { Words } from './words.ts'

export interface PageWriterOptions {
  /** The web client's page, which ours fill. */
  shell: string
  /** Where people reach the instance; what they asked for if undefined. */
  publicUrl: string | undefined
  demonstrationDay: Day | null
  clock: Clock
}

export interface Page {
  head: PageHead
  /** Its own address, without the day, however it was asked for. */
  path: string
  main: string
}

export type PageWriter = ReturnType<typeof pageWriter>

/** Puts what a page says into the web client's own, which then takes over. */
export function pageWriter({ shell, publicUrl, demonstrationDay, clock }: PageWriterOptions) {
  /** A caller of long ago may name no host: then links begin at the root. */
  const originOf = ({ protocol, host }: FastifyRequest) =>
    publicUrl ?? (host ? `${protocol}://${host}` : '')

  function write(request: FastifyRequest, reply: FastifyReply, words: Words, page: Page) {
    const search = request.url.slice(pathOf(request).length)
    const body = frame(page.main, { path: page.path, search, demonstrationDay }, words)
    const address = { path: page.path, asOf: asOfIn(request), origin: originOf(request) }
    return sendPage(reply, fillShell(shell, page.head, body, address, words))
  }

  function writeProblem(
    request: FastifyRequest,
    reply: FastifyReply,
    words: Words,
    problem: Problem,
    firstHeldOn: Day | null = null,
  ) {
    const path = pathOf(request)
    const wayOut: WayOut = { path, asOf: asOfIn(request), firstHeldOn, today: clock.today() }
    const main = problemBody(problem, wayOut, words)
    reply.problem = problem.code
    reply.code(PROBLEMS[problem.code])
    return write(request, reply, words, { head: problemHead(problem, words), path, main })
  }

  return { originOf, write, writeProblem }
}

const pathOf = ({ url }: FastifyRequest) => url.split('?')[0] ?? '/'

/** Undefined where it is absent, or is no day. */
export function asOfIn({ query }: Pick<FastifyRequest, 'query'>): Day | undefined {
  const { asOf } = (query ?? {}) as { asOf?: unknown }
  return typeof asOf === 'string' && isDay(asOf) ? asOf : undefined
}
