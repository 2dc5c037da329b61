import { once } from 'node:events'
import { type AddressInfo, connect } from 'node:net'
import Fastify from 'fastify'
import { expect, it } from 'vitest'

import { finishRequests } from './finish-requests.ts'
import { serverOptions } from './server-options.ts'

async function listeningApp() {
  const app = Fastify(serverOptions())
  let answer: () => void = () => undefined
  const mayAnswer = new Promise<void>((resolve) => {
    answer = resolve
  })
  let arrive: () => void = () => undefined
  const arrived = new Promise<void>((resolve) => {
    arrive = resolve
  })
  app.get('/slow', async () => {
    arrive()
    await mayAnswer
    return 'at last'
  })
  await app.listen({ port: 0 })
  return { app, answer, arrived, port: (app.server.address() as AddressInfo).port }
}

it('answers a request that is under way before it ends', async () => {
  const { app, answer, arrived, port } = await listeningApp()
  const response = fetch(`http://127.0.0.1:${port}/slow`)
  await arrived

  const finished = finishRequests(app)
  answer()

  expect(await (await response).text()).toBe('at last')
  await finished
})

it('does not wait for a client that never says all it wants', async () => {
  const { app, port } = await listeningApp()
  const socket = connect(port, '127.0.0.1')
  await once(socket, 'connect')
  socket.write('GET /slow HTTP/1.1\r\nhost: localhost\r\n')

  const left = once(socket, 'close')
  await finishRequests(app, 50)

  await left
  expect(app.server.listening).toBe(false)
})
