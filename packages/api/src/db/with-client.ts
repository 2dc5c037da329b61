import { Client } from 'pg'

/** One session of its own, which gives back its locks and undoes what is not committed when it ends. */
export async function withClient<T>(
  url: string,
  purpose: string,
  use: (client: Client) => Promise<T>,
): Promise<T> {
  const client = new Client({
    connectionString: url,
    application_name: `iltizam ${purpose}`,
    connectionTimeoutMillis: 10_000,
  })
  // What was being asked when the server went away is refused; that is how it is told.
  client.on('error', () => undefined)
  await client.connect()
  try {
    return await use(client)
  } finally {
    await client.end()
  }
}
