import { once } from 'node:events'
import { createServer } from 'node:net'
import { expect, it } from 'vitest'

import { DataDirectoryInUse } from './db/embedded/data-lock.ts'
import { migrate } from './db/migrate.ts'
import { operatorWords } from './i18n/operator-words.ts'
import { explainStartFault } from './start-fault.ts'

const words = operatorWords('en')

const faultOfListening = async (port: number, host: string) => {
  const server = createServer()
  const failed = once(server, 'error')
  server.listen(port, host)
  return (await failed)[0]
}

it('names the port that is taken, and how to choose another', async () => {
  const other = createServer().listen(0, '127.0.0.1')
  await once(other, 'listening')
  const { port } = other.address() as { port: number }

  const text = explainStartFault(await faultOfListening(port, '127.0.0.1'), words)

  expect(text).toContain(`Port ${port} is already in use`)
  expect(text).toContain(`PORT=${port + 1} npm start`)
  other.close()
})

it('names an address that this machine does not have', async () => {
  const error = await faultOfListening(0, '203.0.113.7')
  expect(explainStartFault(error, words)).toContain('203.0.113.7')
})

it('names the process that holds the data', () => {
  const text = explainStartFault(new DataDirectoryInUse('/data', 42), words)
  expect(text).toContain('/data is in use by process 42')
})

it('says that your database cannot be reached, without its password', async () => {
  const url = 'postgresql://runtime:s3cret@127.0.0.1:9/iltizam'
  const error = await migrate({ ownerUrl: url, runtimeUrl: url }).catch((fault) => fault)

  const text = explainStartFault(error, words)

  expect(text).toMatch(/cannot be reached .*ECONNREFUSED/)
  expect(text).not.toContain('s3cret')
})

it('repeats what your database answers', () => {
  const answer = Object.assign(new Error('password authentication failed for user "runtime"'), {
    code: '28P01',
    severity: 'FATAL',
  })
  expect(explainStartFault(answer, words)).toContain('refused what was asked of it')
})

it('does not hide what nobody foresaw', () => {
  expect(explainStartFault(new Error('no room'), words)).toContain('no room')
})
