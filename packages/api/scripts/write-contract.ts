import { describedApp } from './described-app.ts'
import { minutesJsonSchema } from './minutes-json-schema.ts'
import { writeJson } from './write-json.ts'

await writeJson('../../../docs/schemas/minutes.schema.json', minutesJsonSchema())
const app = await describedApp()
await writeJson('../openapi.json', app.swagger())
await app.close()
