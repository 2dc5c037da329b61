import { Problem } from '@iltizam/shared/problems'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'

import { answer } from './problems.ts'

type Answer = (request: FastifyRequest, reply: FastifyReply, problem: Problem) => unknown

/** A dead link is a page for people, where there are pages, and a problem for programs. */
export function answerUnknownAddresses(app: FastifyInstance, answerWithPage?: Answer): void {
  app.setNotFoundHandler((request, reply) => {
    const problem = new Problem('not-found')
    if (!answerWithPage || !isPageWanted(request)) return answer(request, reply, problem)
    const path = request.url.split('?')[0] ?? ''
    const bare = withoutSlashesAtEnd(path)
    // A slash too many at the end is not what makes an address unknown.
    return bare === path || bare === '' || !staysHere(bare)
      ? answerWithPage(request, reply.header('vary', 'accept'), problem)
      : reply.redirect(bare + request.url.slice(path.length), 308)
  })
}

/** What a browser asks for; files and the API's own addresses are none. */
function isPageWanted({ method, url, headers }: FastifyRequest): boolean {
  const isRead = method === 'GET' || method === 'HEAD'
  const isPage = !/^\/(api|assets|docs|health)(\/|$)/.test(url.split('?')[0] ?? '')
  return isRead && isPage && Boolean(headers.accept?.includes('text/html'))
}

/** Two slashes, as browsers read them, begin the name of another site. */
function staysHere(path: string): boolean {
  const here = 'http://localhost'
  return URL.canParse(path, here) && new URL(path, here).origin === here
}

/** Walks back from the end: a pattern would try each of ten thousand slashes in vain. */
function withoutSlashesAtEnd(path: string): string {
  let end = path.length
  while (end > 0 && path[end - 1] === '/') end -= 1
  return path.slice(0, end)
}
