import { join } from 'node:path'

import { connect } from '../src/db/connect.ts'
import { startEmbeddedServer } from '../src/db/embedded/embedded-server.ts'
import { migrate } from '../src/db/migrate.ts'
import { makeTemporaryFolder } from '../test/support/temporary-folder.ts'
import { readOpenApiExamples } from './openapi-examples.ts'
import { writeJson } from './write-json.ts'

const folder = await makeTemporaryFolder()
const server = await startEmbeddedServer({ dataDir: join(folder.path, 'data'), durable: false })
try {
  await migrate(server)
  const { db, close } = connect(server.runtimeUrl)
  await writeJson('../openapi-examples.json', await readOpenApiExamples(db))
  await close()
} finally {
  await server.stop()
  await folder.remove()
}
