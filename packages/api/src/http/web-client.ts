import { readFile } from 'node:fs/promises'
import { join, sep } from 'node:path'
import fastifyStatic from '@fastify/static'
import type { FastifyInstance, FastifyReply } from 'fastify'

/** The one page of the web client, and the folder in which its build stands. */
export interface Page {
  folder: string
  html: string
}

/** Undefined where the web client has not been built. */
export async function readPage(folder: string | undefined): Promise<Page | undefined> {
  if (folder === undefined) return undefined
  const html = await readFile(join(folder, 'index.html'), 'utf8').catch(() => undefined)
  return html === undefined ? undefined : { folder, html }
}

/** The web client's files. Those named after their content never change; the page always may. */
export async function serveWebClient(app: FastifyInstance, page: Page): Promise<void> {
  const assets = join(page.folder, 'assets') + sep
  await app.register(fastifyStatic, {
    root: page.folder,
    index: false,
    // Only what the build made; all other addresses remain free.
    wildcard: false,
    globIgnore: ['**/*.{br,gz}', 'index.html'],
    preCompressed: true,
    cacheControl: false,
    setHeaders: (reply, path) => {
      reply.header(
        'cache-control',
        path.startsWith(assets) ? 'public, max-age=31536000, immutable' : 'no-cache',
      )
      if (reply.getHeader('content-type') === 'image/svg+xml')
        reply.type('image/svg+xml; charset=utf-8')
    },
  })
}

/** Sends a page; browsers keep it, and ask each time whether it still holds. */
export function sendPage(reply: FastifyReply, html: string) {
  return reply.type('text/html; charset=utf-8').header('cache-control', 'no-cache').send(html)
}
