import { writeFile } from 'node:fs/promises'

import { describedApp } from './described-app.ts'

const app = await describedApp()
await writeFile(
  new URL('../openapi.json', import.meta.url),
  `${JSON.stringify(app.swagger(), null, 2)}\n`,
)
await app.close()
