import type { AddressInfo } from 'node:net'

import { announcement } from './announcement.ts'
import { buildApp } from './app.ts'
import { startBackgroundWork } from './background-work.ts'
import { clockIn } from './clock.ts'
import { type Config, languageOfOperator, readConfig } from './config.ts'
import { connect } from './db/connect.ts'
import { createDemonstrationAccounts } from './demonstration-accounts.ts'
import { endOnSignal, undoAll } from './end-on-signal.ts'
import { findDemonstrationDay } from './features/instance/repository.ts'
import { mailServerAt } from './features/mails/mail-server.ts'
import { openIdProvider } from './features/provider-sign-ins/open-id-provider.ts'
import { finishRequests } from './http/finish-requests.ts'
import { logTo } from './http/logging.ts'
import { operatorWords } from './i18n/operator-words.ts'
import { loadDemonstration } from './load-demonstration.ts'
import { openDatabase } from './open-database.ts'
import { openSecret } from './open-secret.ts'
import { webFolder } from './places.ts'
import { signingKey } from './secrets/signing-key.ts'
import { explainStartFault } from './start-fault.ts'

const words = operatorWords(languageOfOperator())
const say = (text: string) => process.stdout.write(`${text}\n`)

const undo: (() => Promise<unknown>)[] = []
endOnSignal({
  undo,
  onStopping: () => say(words('stopping')),
  onStopped: () => say(words('stopped')),
})

try {
  await run(readConfig())
} catch (error) {
  process.stderr.write(`\n${explainStartFault(error, words)}\n\n`)
  await undoAll(undo)
  process.exit(1)
}

async function run(settings: Config): Promise<void> {
  const database = await openDatabase(settings, {
    onUnexpectedExit: (reason) => say(words('server-ended', { reason })),
  })
  undo.push(database.close)
  const { db, close } = connect(database.runtimeUrl, { max: settings.poolSize })
  undo.push(close)
  const { secretKey, dataDir } = settings
  const secret = await openSecret(
    db,
    { secretKey, folder: database.dataDir ?? dataDir },
    clockIn(settings.timeZone),
  )

  const isLoaded =
    settings.demonstration && (await loadDemonstration(db, clockIn(settings.timeZone)))
  if (isLoaded) say(words('demonstration-loaded'))
  const storedDay = await findDemonstrationDay(db)
  if (storedDay) await createDemonstrationAccounts(db, clockIn(settings.timeZone), storedDay)
  const demonstrationDay = storedDay && (settings.demonstrationDay ?? storedDay)

  const { timeZone, trustProxy, publicUrl, requestLimits, privacyContact } = settings
  const app = await buildApp({
    db,
    secret,
    clock: clockIn(timeZone, demonstrationDay),
    instance: { timeZone, demonstrationDay, privacyContact },
    logger: logTo(process.stderr, settings.logLevel ?? usualLogLevel()),
    trustProxy,
    publicUrl,
    requestLimits,
    webFolder,
    hasMailServer: settings.mail !== undefined,
    signInProvider: settings.provider && openIdProvider(settings.provider),
  })
  undo.push(() => finishRequests(app))
  await app.listen({ host: settings.host, port: settings.port })
  const { port } = app.server.address() as AddressInfo
  const url = publicUrl ?? localUrl(settings.host, port)
  const stopWork = await startBackgroundWork(db, {
    clock: clockIn(timeZone),
    mailServer: settings.mail && mailServerAt(settings.mail),
    mailPlace: { origin: url, timeZone },
    checkpointKey: signingKey(secret.derive('audit-checkpoint')),
    onFailure: (error) => app.log.error({ err: error }, 'background work failed'),
  })
  undo.push(stopWork)
  say(
    announcement(
      {
        url,
        hasWeb: app.hasRoute({ method: 'GET', url: '/' }),
        demonstrationDay,
        dataDir: database.dataDir,
      },
      words,
    ),
  )
}

/** On a terminal somebody watches the words; elsewhere a log is kept. */
function usualLogLevel(): string {
  return process.stderr.isTTY ? 'warn' : 'info'
}

function localUrl(host: string, port: number): string {
  const isHere = ['127.0.0.1', '::1', '0.0.0.0', '::'].includes(host)
  const name = isHere ? 'localhost' : host.includes(':') ? `[${host}]` : host
  return `http://${name}:${port}`
}
