import { Problem } from '@iltizam/shared/problems'
import { LANGUAGES } from '@iltizam/shared/vocabulary'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'

import { answer } from './problems.ts'
import { type Page, sendPage } from './web-client.ts'

const PUBLIC_ADDRESS = new RegExp(`^/(${LANGUAGES.join('|')})(/|$)`)

/** A dead link is answered in the web client's own look, everything else with a problem. */
export function answerUnknownAddresses(app: FastifyInstance, page: Page | undefined): void {
  app.setNotFoundHandler((request, reply) =>
    page && isPageWanted(request)
      ? sendPageNotFound(request, reply.header('vary', 'accept'), page)
      : answer(request, reply, new Problem('not-found')),
  )
}

function isPageWanted({ method, url, headers }: FastifyRequest): boolean {
  const isRead = method === 'GET' || method === 'HEAD'
  const isPublic = PUBLIC_ADDRESS.test(pathOf(url))
  return isRead && isPublic && Boolean(headers.accept?.includes('text/html'))
}

/** A slash too many at the end is not what makes an address unknown. */
function sendPageNotFound({ url }: FastifyRequest, reply: FastifyReply, page: Page) {
  const path = pathOf(url)
  const bare = withoutSlashesAtEnd(path)
  return bare === path
    ? sendPage(reply.code(404), page.html)
    : reply.redirect(bare + url.slice(path.length), 308)
}

const pathOf = (url: string) => url.split('?')[0] ?? ''

/** Walks back from the end: a pattern would try each of ten thousand slashes in vain. */
function withoutSlashesAtEnd(path: string): string {
  let end = path.length
  while (end > 0 && path[end - 1] === '/') end -= 1
  return path.slice(0, end)
}
