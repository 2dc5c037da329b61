// @ts-check
import { ensureBuilt } from './ensure-built.js'
import { ensureInstalled } from './ensure-installed.js'

await ensureInstalled()
await ensureBuilt({ fresh: true })
