// @ts-check
import { pathToFileURL } from 'node:url'

import { ensureBuilt } from './ensure-built.js'
import { ensureInstalled } from './ensure-installed.js'
import { inRoot } from './workspace.js'

await ensureInstalled()
await ensureBuilt()
process.env.NODE_ENV ??= 'production'
// In this process: Ctrl-C and a service manager's signal have one program to end.
await import(pathToFileURL(inRoot('packages/api/dist/main.js')).href)
