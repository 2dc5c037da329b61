import { isIP } from 'node:net'
import { resolve } from 'node:path'
import { isDay } from '@iltizam/shared/days'
import { isEmail } from '@iltizam/shared/emails'
import { whyNotSingleLine } from '@iltizam/shared/text-rules'

import { repositoryFolder } from './places.ts'
import { readSecretKey } from './secrets/instance-secret.ts'

/** What a setting may hold. `read` gives undefined for what it may not. */
export interface SettingKind<T> {
  /** Names its description in the locales, under `cli:setting`. */
  name: string
  /** What was given is never repeated: it may hold a password. */
  isSecret?: true
  read(text: string): T | undefined
}

const LOG_LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']
const PROXY_NAMES = ['loopback', 'linklocal', 'uniquelocal']

export const port = wholeNumber('port', 0, 65_535)
export const poolSize = wholeNumber('pool-size', 1, 500)
export const requestsPerMinute = wholeNumber('requests-per-minute', 1, 1_000_000)

export const host: SettingKind<string> = {
  name: 'host',
  read: (text) => (isIP(text) > 0 || /^[\w.-]+$/.test(text) ? text : undefined),
}

/** From the checkout, wherever a command is called. */
export const folder: SettingKind<string> = {
  name: 'folder',
  read: (text) => resolve(repositoryFolder, text),
}

export const flag: SettingKind<boolean> = {
  name: 'flag',
  read: (text) => (text === '1' || text === '0' ? text === '1' : undefined),
}

export const day: SettingKind<string> = {
  name: 'day',
  read: (text) => (isDay(text) ? text : undefined),
}

export const logLevel: SettingKind<string> = {
  name: 'log-level',
  read: (text) => LOG_LEVELS.find((level) => level === text),
}

export const timeZone: SettingKind<string> = {
  name: 'time-zone',
  read(text) {
    try {
      return new Intl.DateTimeFormat('en', { timeZone: text }).resolvedOptions().timeZone
    } catch {
      return undefined
    }
  },
}

export const postgresUrl: SettingKind<string> = {
  name: 'postgres-url',
  isSecret: true,
  // A socket's address has no host: URL alone would refuse it.
  read: (text) =>
    /^postgres(ql)?:$/.test(urlOf(text.replace('@/', '@socket/'))?.protocol ?? '')
      ? text
      : undefined,
}

export const secretKey: SettingKind<Buffer> = {
  name: 'secret-key',
  isSecret: true,
  read: readSecretKey,
}

/** Of a mail server, with name and password where it wants them; `smtps:` is encrypted from the start. */
export const smtpUrl: SettingKind<string> = {
  name: 'smtp-url',
  isSecret: true,
  read(text) {
    const url = urlOf(text)
    return url && /^smtps?:$/.test(url.protocol) && url.hostname !== '' ? text : undefined
  },
}

/** One address, alone or in angle brackets behind a name. */
export const mailAddress: SettingKind<string> = {
  name: 'mail-address',
  read: (text) =>
    whyNotSingleLine(text) === null &&
    /^([^<>@,;"]*<[^\s<>@,;]+@[^\s<>@,;]+>|[^\s<>@,;]+@[^\s<>@,;]+)$/.test(text)
      ? text
      : undefined,
}

/** To whom people write about what is kept of them: an address of mail, or of a page. */
export const contact: SettingKind<string> = {
  name: 'contact',
  read: (text) =>
    isEmail(text) || /^https?:$/.test(urlOf(text)?.protocol ?? '') ? text : undefined,
}

/** Where people reach the program, without a path: addresses are appended to it. */
export const publicUrl: SettingKind<string> = {
  name: 'public-url',
  isSecret: true,
  read(text) {
    const url = urlOf(text)
    const isBare = url && /^https?:$/.test(url.protocol) && url.href === `${url.origin}/`
    return isBare ? url.origin : undefined
  },
}

/** Of an identity provider: what is said there is trusted, so that only this machine may say it in the open. */
export const issuer: SettingKind<string> = {
  name: 'issuer',
  isSecret: true,
  read(text) {
    const url = urlOf(text)
    if (!url || url.search || url.hash || url.username || url.password) return undefined
    const isHere = /^(localhost|127(\.\d+){3}|\[::1\])$/.test(url.hostname)
    return url.protocol === 'https:' || (url.protocol === 'http:' && isHere) ? text : undefined
  },
}

/** What people or programs call something, on one line. */
export const label: SettingKind<string> = {
  name: 'label',
  read: (text) => (text.length <= 200 && whyNotSingleLine(text) === null ? text : undefined),
}

/** The same, of what nobody else may know. */
export const secretLabel: SettingKind<string> = { ...label, isSecret: true }

/** How many proxies stand before us, or which: a list of addresses, networks and names of networks. */
export const proxies: SettingKind<number | string[]> = {
  name: 'proxies',
  read(text) {
    if (/^\d$/.test(text)) return Number(text)
    const networks = text.split(',').map((entry) => entry.trim())
    return networks.every(isNetwork) ? networks : undefined
  },
}

function isNetwork(text: string): boolean {
  const [address = '', prefix = '0', ...rest] = text.split('/')
  const longest = isIP(address) === 4 ? 32 : 128
  const isAddress = isIP(address) > 0 && /^\d+$/.test(prefix) && Number(prefix) <= longest
  return rest.length === 0 && (isAddress || PROXY_NAMES.includes(text))
}

function wholeNumber(name: string, least: number, greatest: number): SettingKind<number> {
  return {
    name,
    read(text) {
      const number = /^\d+$/.test(text) ? Number(text) : Number.NaN
      return number >= least && number <= greatest ? number : undefined
    },
  }
}

function urlOf(text: string): URL | undefined {
  return URL.canParse(text) ? new URL(text) : undefined
}
