// @ts-check
import { pathToFileURL } from 'node:url'

import { ensureBuilt } from './ensure-built.js'
import { ensureInstalled } from './ensure-installed.js'
import { inRoot } from './workspace.js'

await ensureInstalled()
await ensureBuilt()
process.env.NODE_ENV ??= 'production'
// A file is named as seen from where the command was called; npm has gone to the root.
process.chdir(process.env.INIT_CWD ?? process.cwd())
// The command line finds its words where they already are: after this file's name.
await import(pathToFileURL(inRoot('packages/api/dist/iltizam.js')).href)
