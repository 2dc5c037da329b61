import type { Server } from 'node:http'

/** Where whoever runs the program reaches it on this machine; without a port while it does not listen. */
export function ownUrl(server: Server): string {
  const address = server.address()
  const port = typeof address === 'object' && address ? `:${address.port}` : ''
  return `http://localhost${port}`
}
