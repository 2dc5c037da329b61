import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { brotliCompressSync } from 'node:zlib'
import { describe, expect } from 'vitest'

import { test as base, buildTestApp } from '../../test/support/index.ts'
import { makeTemporaryFolder } from '../../test/support/temporary-folder.ts'

const html = '<!doctype html><html><title>Iltizam</title><div id="root"></div></html>'
const script = 'export const iltizam = 1'

const test = base.extend<{ site: Awaited<ReturnType<typeof buildTestApp>> }>({
  site: [
    async ({ pool: db }, use) => {
      const folder = await makeTemporaryFolder()
      const assets = join(folder.path, 'assets')
      await mkdir(assets)
      await writeFile(join(folder.path, 'index.html'), html)
      await writeFile(join(folder.path, 'favicon.svg'), '<svg/>')
      await writeFile(join(assets, 'app-4f2a.js'), script)
      await writeFile(join(assets, 'app-4f2a.js.br'), brotliCompressSync(script))
      const app = await buildTestApp({ db, webFolder: folder.path })
      await use(app)
      await app.close()
      await folder.remove()
    },
    { scope: 'file' },
  ],
})

const asBrowser = (url: string) => ({ url, headers: { accept: 'text/html,*/*;q=0.8' } })

describe('the web client', () => {
  test('is the page at the root, which is asked for again each time', async ({ site }) => {
    const response = await site.inject('/')
    expect(response.body).toContain('<div id="root"><div class="page"')
    expect(response.headers['content-type']).toBe('text/html; charset=utf-8')
    expect(response.headers['cache-control']).toBe('no-cache')
  })

  test('has files that never change, and others that may', async ({ site }) => {
    const asset = await site.inject('/assets/app-4f2a.js')
    const icon = await site.inject('/favicon.svg')

    expect(asset.body).toBe(script)
    expect(asset.headers['content-type']).toContain('javascript')
    expect(asset.headers['cache-control']).toBe('public, max-age=31536000, immutable')
    expect(icon.headers['cache-control']).toBe('no-cache')
    expect(icon.headers['content-type']).toBe('image/svg+xml; charset=utf-8')
  })

  test('sends what the build has compressed', async ({ site }) => {
    const headers = { 'accept-encoding': 'br' }
    const response = await site.inject({ url: '/assets/app-4f2a.js', headers })
    expect(response.headers['content-encoding']).toBe('br')
    expect(response.rawPayload).toEqual(brotliCompressSync(script))
  })

  test.for(['/../package.json', '/assets/..%2f..%2fpackage.json', '/assets/', '/index.html.br'])(
    'gives no other file at %s',
    async (url, { site }) => {
      const response = await site.inject({ url, headers: { accept: '*/*' } })
      expect(response.statusCode).toBe(404)
      expect(response.json().code).toBe('not-found')
    },
  )
})

describe('an unknown address', () => {
  test.for([
    ['/fr/nowhere', 'Il n’y a rien à cette adresse'],
    ['/en/nowhere?asOf=tomorrow', 'There is nothing at this address'],
    ['/zgh/a/b/c', 'لا يوجد شيء في هذا العنوان'],
    ['/de/plans', 'لا يوجد شيء في هذا العنوان'],
  ] as const)('%s is a page that says so', async ([url, title], { site }) => {
    const response = await site.inject(asBrowser(url))
    expect(response.statusCode).toBe(404)
    expect(response.body).toContain(`<h1>${title}</h1>`)
    expect(response.headers.vary).toContain('accept')
  })

  test('is told in the language that the browser prefers', async ({ site }) => {
    const headers = { accept: 'text/html', 'accept-language': 'de, fr;q=0.8' }
    const response = await site.inject({ url: '/nowhere', headers })
    expect(response.body).toContain('<html lang="fr" dir="ltr">')
  })

  test('with ten thousand slashes costs no more than another', async ({ site }) => {
    const response = await site.inject(asBrowser(`/ar${'/'.repeat(10_000)}`))
    expect([response.statusCode, response.headers.location]).toEqual([308, '/ar'])
  })

  test('with a slash too many leads to the one without', async ({ site }) => {
    const response = await site.inject(asBrowser('/ar/nowhere//?asOf=2023-03-28'))
    expect(response.statusCode).toBe(308)
    expect(response.headers.location).toBe('/ar/nowhere?asOf=2023-03-28')
  })

  test.for(['//evil.example/', '///evil.example/ar/', '//evil.example/?asOf=2023-03-28'])(
    'leads to no other site: %s',
    async (url, { site }) => {
      const response = await site.inject(asBrowser(url))
      expect([response.statusCode, response.headers.location]).toEqual([404, undefined])
    },
  )

  test.for(['/api/v1/nowhere', '/assets/nowhere.js', '/health/nowhere'])(
    '%s is a problem, also to a browser',
    async (url, { site }) => {
      const response = await site.inject(asBrowser(url))
      expect([response.statusCode, response.json().code]).toEqual([404, 'not-found'])
    },
  )

  test('is a problem to a program', async ({ site }) => {
    const response = await site.inject({ url: '/fr/x', headers: { accept: 'application/json' } })
    expect(response.json().code).toBe('not-found')
  })

  test('is a problem where no web client has been built', async ({ app }) => {
    for (const url of ['/', '/ar/plans'])
      expect((await app.inject(asBrowser(url))).json().code).toBe('not-found')
  })
})
