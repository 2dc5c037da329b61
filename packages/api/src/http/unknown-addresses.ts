import { Problem } from '@iltizam/shared/problems'
import { LANGUAGES } from '@iltizam/shared/vocabulary'
import type { FastifyInstance, FastifyRequest } from 'fastify'

import { answer } from './problems.ts'
import { type Page, sendPage } from './web-client.ts'

const PUBLIC_ADDRESS = new RegExp(`^/(${LANGUAGES.join('|')})(/|$)`)

/** A dead link is answered in the web client's own look, everything else with a problem. */
export function answerUnknownAddresses(app: FastifyInstance, page: Page | undefined): void {
  app.setNotFoundHandler((request, reply) =>
    page && isPageWanted(request)
      ? sendPage(reply.code(404).header('vary', 'accept'), page.html)
      : answer(request, reply, new Problem('not-found')),
  )
}

function isPageWanted({ method, url, headers }: FastifyRequest): boolean {
  const [path = ''] = url.split('?')
  const isRead = method === 'GET' || method === 'HEAD'
  return isRead && PUBLIC_ADDRESS.test(path) && Boolean(headers.accept?.includes('text/html'))
}
