import { once } from 'node:events'
import { type AddressInfo, connect, createServer, type Socket } from 'node:net'

/** Stands before a database server, until it keeps silent: as a network does that is cut. */
export async function startStallingProxy(url: string) {
  const { host, port } = addressOf(url)
  const sockets: Socket[] = []
  let isSilent = false
  const server = createServer((client) => {
    const upstream = port === undefined ? connect(host) : connect(port, host)
    if (!isSilent) client.pipe(upstream).pipe(client)
    for (const socket of [client, upstream]) sockets.push(socket.on('error', () => undefined))
  })
  await once(server.listen(0, '127.0.0.1'), 'listening')
  const proxied = new URL(url.replace('@/', '@127.0.0.1/'))
  proxied.searchParams.delete('host')
  proxied.hostname = '127.0.0.1'
  proxied.port = String((server.address() as AddressInfo).port)
  return {
    url: proxied.href,
    stall() {
      isSilent = true
      for (const socket of sockets) socket.unpipe()
    },
    async stop() {
      for (const socket of sockets) socket.destroy()
      await once(server.close(), 'close')
    },
  }
}

/** Of a TCP server, or the path of a socket. */
function addressOf(url: string): { host: string; port?: number } {
  const { hostname, port, searchParams } = new URL(url.replace('@/', '@socket/'))
  const folder = searchParams.get('host')
  if (folder) return { host: `${folder}/.s.PGSQL.5432` }
  return { host: hostname, port: Number(port || 5432) }
}
