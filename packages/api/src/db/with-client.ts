import { Client } from 'pg'

/**
 * One session of its own, which gives back its locks and undoes what is not committed when it ends.
 * The signal ends it at once, whatever is being asked.
 */
export async function withClient<T>(
  url: string,
  purpose: string,
  use: (client: Client) => Promise<T>,
  signal?: AbortSignal,
): Promise<T> {
  const client = new Client({
    connectionString: url,
    application_name: `iltizam ${purpose}`,
    connectionTimeoutMillis: 10_000,
  })
  // What was being asked when the server went away is refused; that is how it is told.
  client.on('error', () => undefined)
  const end = () => client.end()
  await client.connect()
  signal?.addEventListener('abort', end)
  try {
    signal?.throwIfAborted()
    return await use(client)
  } finally {
    signal?.removeEventListener('abort', end)
    await end()
  }
}
