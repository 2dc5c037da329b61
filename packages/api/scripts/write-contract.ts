import { writeFile } from 'node:fs/promises'

import { describedApp } from './described-app.ts'
import { minutesJsonSchema } from './minutes-json-schema.ts'
import { permissionsPage } from './permissions-page.ts'
import { writeJson } from './write-json.ts'

await writeJson('../../../docs/schemas/minutes.schema.json', minutesJsonSchema())
await writeFile(new URL('../../../docs/permissions.md', import.meta.url), permissionsPage())
const app = await describedApp()
await writeJson('../openapi.json', app.swagger())
await app.close()
