import { Client } from 'pg'

/**
 * Search by similarity finds nothing in Arabic where the server takes its letters for punctuation.
 * The extension is made for the question only where no migration has made it yet.
 */
export async function requireArabicSearch(superuserUrl: string): Promise<void> {
  const client = new Client({ connectionString: superuserUrl })
  await client.connect()
  try {
    await client.query('BEGIN')
    await client.query('CREATE EXTENSION IF NOT EXISTS pg_trgm')
    await client.query(
      `SELECT set_config('search_path', extnamespace::regnamespace::text, true)
         FROM pg_extension WHERE extname = 'pg_trgm'`,
    )
    const { rows } = await client.query("SELECT cardinality(show_trgm('سلام')) AS trigrams")
    await client.query('ROLLBACK')
    if (rows[0].trigrams === 0)
      throw new Error(
        'This database server does not know Arabic letters: search would find nothing',
      )
  } finally {
    await client.end()
  }
}
