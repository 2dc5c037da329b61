import type { Day } from '@iltizam/shared/days'
import { SIGN_IN_ANSWER } from '@iltizam/shared/sign-in-answer'
import type { Language } from '@iltizam/shared/vocabulary'

import type { ProviderSettings } from './features/provider-sign-ins/open-id-provider.ts'
import { REQUEST_LIMITS, type RequestLimits } from './http/request-limits.ts'
import { operatorWords } from './i18n/operator-words.ts'
import { defaultDataDir } from './places.ts'
import * as kinds from './setting-kinds.ts'

export interface Config {
  /** Undefined: our own private server, in `dataDir`. */
  database: { ownerUrl: string; runtimeUrl: string } | undefined
  dataDir: string
  /** Undefined: one that the first start makes in `dataDir`. */
  secretKey: Buffer | undefined
  poolSize: number
  host: string
  port: number
  /** Undefined: what we listen on. */
  publicUrl: string | undefined
  /** Whose word on who is calling is taken; nobody's if 0. */
  trustProxy: number | string[]
  requestLimits: RequestLimits
  timeZone: string
  /** Whether an empty database is filled with the demonstration. */
  demonstration: boolean
  /** Moves the day on which a demonstration stands still. */
  demonstrationDay: Day | undefined
  /** Where mail is handed in, and whose it is. Undefined: mail is kept. */
  mail: { url: string; from: string } | undefined
  /** To whom people write about what is kept of them. Undefined: they ask the secretariat. */
  privacyContact: string | undefined
  /** By which people sign in elsewhere. Undefined: they do not. */
  provider: ProviderSettings | undefined
  /** Undefined: what suits where the log goes. */
  logLevel: string | undefined
}

const PROVIDER_SETTINGS = [
  ...['OIDC_ISSUER', 'OIDC_CLIENT_ID', 'OIDC_CLIENT_SECRET'],
  ...['OIDC_NAME', 'OIDC_SECOND_FACTOR_ACR'],
]
/** Without any of these nobody comes back from an identity provider. */
const PROVIDER_NEEDS = ['OIDC_ISSUER', 'OIDC_CLIENT_ID', 'OIDC_CLIENT_SECRET', 'PUBLIC_URL']

type Environment = Record<string, string | undefined>

/** All that is wrong with the settings, told at once. What may hold a password is not repeated. */
export class UnusableSettings extends Error {
  override name = 'UnusableSettings'
}

/** The only reader of the environment. */
export function readConfig(environment: Environment = process.env): Config {
  const faults: string[] = []
  const words = operatorWords(languageOfOperator(environment))

  /** An empty setting is an absent one, as in a file of settings where it stands without a value. */
  function setting<T, A>(name: string, kind: kinds.SettingKind<T>, absent: A): T | A {
    const given = environment[name]?.trim()
    if (!given) return absent
    const value = kind.read(given)
    if (value !== undefined) return value
    const expected = words(`setting.${kind.name}`)
    const key = kind.isSecret ? 'setting-unusable-secret' : 'setting-unusable'
    faults.push(words(key, { name, expected, given }))
    return absent
  }

  const runtimeUrl = setting('DATABASE_URL', kinds.postgresUrl, undefined)
  const ownerUrl = setting('MIGRATION_DATABASE_URL', kinds.postgresUrl, undefined)
  const hasServer = Boolean(environment.DATABASE_URL?.trim())
  if (ownerUrl && !hasServer) faults.push(words('owner-without-runtime'))

  const smtpUrl = setting('SMTP_URL', kinds.smtpUrl, undefined)
  const mailFrom = setting('MAIL_FROM', kinds.mailAddress, undefined)
  if (smtpUrl && !environment.MAIL_FROM?.trim()) faults.push(words('smtp-without-from'))

  const publicUrl = setting('PUBLIC_URL', kinds.publicUrl, undefined)
  faults.push(
    ...lackingOfProvider(environment).map((name) => words('provider-incomplete', { name })),
  )

  const config = {
    database: runtimeUrl ? { runtimeUrl, ownerUrl: ownerUrl ?? runtimeUrl } : undefined,
    dataDir: setting('DATA_DIR', kinds.folder, defaultDataDir),
    secretKey: setting('SECRET_KEY', kinds.secretKey, undefined),
    poolSize: setting('DATABASE_POOL_SIZE', kinds.poolSize, 10),
    host: setting('HOST', kinds.host, '127.0.0.1'),
    port: setting('PORT', kinds.port, 3000),
    publicUrl,
    trustProxy: setting('TRUST_PROXY', kinds.proxies, 0),
    requestLimits: {
      reads: setting('READS_PER_MINUTE', kinds.requestsPerMinute, REQUEST_LIMITS.reads),
      writes: setting('WRITES_PER_MINUTE', kinds.requestsPerMinute, REQUEST_LIMITS.writes),
      withKey: setting('KEY_REQUESTS_PER_MINUTE', kinds.requestsPerMinute, REQUEST_LIMITS.withKey),
    },
    timeZone: setting('TIME_ZONE', kinds.timeZone, 'Africa/Casablanca'),
    demonstration: setting('DEMO', kinds.flag, !hasServer),
    demonstrationDay: setting('DEMO_DAY', kinds.day, undefined),
    mail: smtpUrl && mailFrom ? { url: smtpUrl, from: mailFrom } : undefined,
    privacyContact: setting('PRIVACY_CONTACT', kinds.contact, undefined),
    provider: readProvider(setting, publicUrl),
    logLevel: setting('LOG_LEVEL', kinds.logLevel, undefined),
  }
  if (faults.length === 0) return config
  throw new UnusableSettings(
    [words('settings-unusable'), ...faults.map((fault) => `  ${fault}`)].join('\n'),
  )
}

/** What an identity provider still needs of which something else is set. */
function lackingOfProvider(environment: Environment): string[] {
  const isGiven = (name: string) => Boolean(environment[name]?.trim())
  return PROVIDER_SETTINGS.some(isGiven) ? PROVIDER_NEEDS.filter((name) => !isGiven(name)) : []
}

type Setting = <T, A>(name: string, kind: kinds.SettingKind<T>, absent: A) => T | A

/** By which people sign in elsewhere, where all that it needs is set. */
function readProvider(setting: Setting, publicUrl: string | undefined) {
  const issuer = setting('OIDC_ISSUER', kinds.issuer, undefined)
  const clientId = setting('OIDC_CLIENT_ID', kinds.label, undefined)
  const clientSecret = setting('OIDC_CLIENT_SECRET', kinds.secretLabel, undefined)
  const name = setting('OIDC_NAME', kinds.label, undefined)
  const secondFactorAcr = setting('OIDC_SECOND_FACTOR_ACR', kinds.label, undefined)
  if (!issuer || !clientId || !clientSecret || !publicUrl) return undefined
  return {
    ...{ issuer, clientId, clientSecret, secondFactorAcr },
    name: name ?? new URL(issuer).host,
    answerAddress: `${publicUrl}${SIGN_IN_ANSWER}`,
  }
}

/** The language of whoever starts the program, from where every Unix program takes it. */
export function languageOfOperator(environment: Environment = process.env): Language {
  const { LC_ALL, LC_MESSAGES, LANG } = environment
  const tag = LC_ALL || LC_MESSAGES || LANG || ''
  const language = tag.slice(0, 2).toLowerCase()
  return language === 'ar' || language === 'fr' ? language : 'en'
}
