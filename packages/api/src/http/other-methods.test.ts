import { describe, expect } from 'vitest'

import { test } from '../../test/support/index.ts'

describe('an address that exists under another method', () => {
  test.for(['POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS', 'TRACE'] as const)(
    'refuses %s and says what it takes',
    async (method, { app }) => {
      const response = await app.inject({ method, url: '/api/v1/plans/2021-2023/progress' })

      expect(response.statusCode).toBe(405)
      expect(response.headers.allow).toBe('GET, HEAD')
      expect(response.json().code).toBe('method-not-allowed')
    },
  )

  test('is not confused with one that does not exist', async ({ app }) => {
    const response = await app.inject({ method: 'POST', url: '/api/v1/nothing' })
    expect(response.statusCode).toBe(404)
    expect(response.headers.allow).toBeUndefined()
  })

  test('does not read the body that comes along', async ({ app }) => {
    const headers = { 'content-type': 'application/json' }
    const response = await app.inject({
      ...{ method: 'POST', url: '/api/v1/instance', headers },
      payload: '{',
    })
    expect(response.statusCode).toBe(405)
  })

  test('answers HEAD as GET, without the body', async ({ app }) => {
    const head = await app.inject({ method: 'HEAD', url: '/api/v1/instance' })
    const get = await app.inject('/api/v1/instance')

    expect(head.statusCode).toBe(200)
    expect(head.body).toBe('')
    expect(head.headers['content-length']).toBe(get.headers['content-length'])
  })
})
