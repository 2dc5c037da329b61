import { expect, it } from 'vitest'

import { languageOfOperator, readConfig, UnusableSettings } from './config.ts'

const faultsOf = (environment: Record<string, string>) => {
  try {
    readConfig({ LANG: 'en_US.UTF-8', ...environment })
  } catch (error) {
    if (error instanceof UnusableSettings) return error.message.split('\n').slice(1)
    throw error
  }
  return []
}

it('runs on an empty environment, with a demonstration on a server of its own', () => {
  expect(readConfig({})).toMatchObject({
    database: undefined,
    demonstration: true,
    host: '127.0.0.1',
    port: 3000,
    requestLimits: { reads: 30_000, writes: 6_000, withKey: 600 },
    timeZone: 'Africa/Casablanca',
    trustProxy: 0,
  })
})

it('takes a setting without a value for one that is absent', () => {
  expect(readConfig({ PORT: '', DATABASE_URL: ' ' })).toEqual(readConfig({}))
})

it('loads no demonstration on a server of yours unless asked to', () => {
  const yours = { DATABASE_URL: 'postgresql://runtime@db/iltizam' }
  expect(readConfig(yours).demonstration).toBe(false)
  expect(readConfig({ ...yours, DEMO: '1' }).demonstration).toBe(true)
  expect(readConfig({ DEMO: '0' }).demonstration).toBe(false)
})

it('migrates as the runtime role where no owner is named', () => {
  const runtimeUrl = 'postgresql://runtime@/iltizam?host=/run/postgresql'
  const ownerUrl = 'postgres://owner@db/iltizam'
  expect(readConfig({ DATABASE_URL: runtimeUrl }).database).toEqual({
    runtimeUrl,
    ownerUrl: runtimeUrl,
  })
  expect(
    readConfig({ DATABASE_URL: runtimeUrl, MIGRATION_DATABASE_URL: ownerUrl }).database,
  ).toEqual({ runtimeUrl, ownerUrl })
})

it('tells every fault at once, each with what is expected', () => {
  const faults = faultsOf({
    PORT: '3000x',
    TIME_ZONE: 'Africa/Atlantis',
    DEMO: 'yes',
    DEMO_DAY: '2023-02-30',
    LOG_LEVEL: 'loud',
    PUBLIC_URL: 'https://example.org/app',
    TRUST_PROXY: 'everyone',
    DATABASE_POOL_SIZE: '0',
    HOST: 'http://localhost',
    KEY_REQUESTS_PER_MINUTE: '0',
    READS_PER_MINUTE: '-1',
    WRITES_PER_MINUTE: '1e9',
  })

  expect(faults.map((fault) => fault.trim().split(':')[0]).sort()).toEqual([
    'DATABASE_POOL_SIZE',
    'DEMO',
    'DEMO_DAY',
    'HOST',
    'KEY_REQUESTS_PER_MINUTE',
    'LOG_LEVEL',
    'PORT',
    'PUBLIC_URL',
    'READS_PER_MINUTE',
    'TIME_ZONE',
    'TRUST_PROXY',
    'WRITES_PER_MINUTE',
  ])
  expect(faults).toContain('  PORT: a whole number from 0 to 65535 (given: 3000x)')
})

it('repeats no secret, and no address that may hold a password', () => {
  const faults = faultsOf({
    DATABASE_URL: 'mysql://root:s3cret@db/iltizam',
    MIGRATION_DATABASE_URL: 'root:s3cret',
    PUBLIC_URL: 'https://admin:s3cret@example.org',
    SECRET_KEY: 's3cret',
  })

  expect(faults).toHaveLength(4)
  expect(faults.join()).not.toContain('s3cret')
})

it.each([
  ['hexadecimal digits', (key: Buffer) => key.toString('hex').toUpperCase()],
  ['base64url', (key: Buffer) => key.toString('base64url')],
])('takes a secret key of 32 bytes in %s', (_name, write) => {
  const key = Buffer.from(Array.from({ length: 32 }, (_, byte) => byte * 7))
  expect(readConfig({ SECRET_KEY: write(key) }).secretKey).toEqual(key)
  expect(faultsOf({ SECRET_KEY: write(key.subarray(1)) })).toHaveLength(1)
})

it('refuses an owner for a server that is not named', () => {
  expect(faultsOf({ MIGRATION_DATABASE_URL: 'postgresql://owner@db/iltizam' })).toEqual([
    '  MIGRATION_DATABASE_URL: is of use only with DATABASE_URL',
  ])
})

it.each([
  { TRUST_PROXY: '1', trustProxy: 1 },
  { TRUST_PROXY: 'loopback, 10.0.0.0/8', trustProxy: ['loopback', '10.0.0.0/8'] },
  { TRUST_PROXY: '::1', trustProxy: ['::1'] },
])('trusts the proxies that $TRUST_PROXY names', ({ TRUST_PROXY, trustProxy }) => {
  expect(readConfig({ TRUST_PROXY }).trustProxy).toEqual(trustProxy)
})

it.each(['true', '10.0.0.0/33', '10.0.0.0/8/8', 'example.org', '-1'])(
  'trusts nobody through %s',
  (TRUST_PROXY) => {
    expect(faultsOf({ TRUST_PROXY })).toHaveLength(1)
  },
)

it.each([
  { environment: { LC_ALL: 'ar_MA.UTF-8', LANG: 'fr_FR.UTF-8' }, language: 'ar' },
  { environment: { LANG: 'fr_FR.UTF-8' }, language: 'fr' },
  { environment: { LANG: 'C.UTF-8' }, language: 'en' },
  { environment: {}, language: 'en' },
])('speaks $language to an operator with $environment', ({ environment, language }) => {
  expect(languageOfOperator(environment)).toBe(language)
})

it('tells its faults in the language of the operator', () => {
  expect(() => readConfig({ LANG: 'fr_FR.UTF-8', PORT: 'x' })).toThrow(/inutilisables/)
  expect(() => readConfig({ LANG: 'ar_MA.UTF-8', PORT: 'x' })).toThrow(/لا يمكن استعمال/)
})

it('sends mail where it is told by which server and from whom, and else keeps it', () => {
  const mail = {
    SMTP_URL: 'smtps://iltizam:secret@mail.example.org',
    MAIL_FROM: 'التزام <no-reply@example.org>',
  }
  expect(readConfig(mail).mail).toEqual({ url: mail.SMTP_URL, from: mail.MAIL_FROM })
  expect(readConfig({ ...mail, SMTP_URL: '' }).mail).toBeUndefined()
  expect(faultsOf({ ...mail, MAIL_FROM: '' })).toEqual([
    '  SMTP_URL: is of use only with MAIL_FROM',
  ])
  for (const MAIL_FROM of [
    'nobody',
    'a@example.org, b@example.org',
    'a@example.org\u2028Bcc: b@c.org',
  ])
    expect(faultsOf({ ...mail, MAIL_FROM }), MAIL_FROM).toHaveLength(1)
  expect(faultsOf({ ...mail, SMTP_URL: 'https://name:secret@example.org' })).toEqual([
    '  SMTP_URL: an address of a mail server that begins with smtp:// or smtps://',
  ])
})

const provider = {
  PUBLIC_URL: 'https://ogp.example.org',
  OIDC_ISSUER: 'https://login.example.org/realm',
  OIDC_CLIENT_ID: 'iltizam',
  OIDC_CLIENT_SECRET: 'between the two',
}

it('lets people sign in by a provider only where all that it needs is set', () => {
  const expected = {
    issuer: provider.OIDC_ISSUER,
    clientId: 'iltizam',
    clientSecret: 'between the two',
    name: 'login.example.org',
    secondFactorAcr: undefined,
    answerAddress: 'https://ogp.example.org/sign-in-answer',
  }
  expect(readConfig({}).provider).toBeUndefined()
  expect(readConfig(provider).provider).toEqual(expected)
  expect(readConfig({ ...provider, OIDC_NAME: 'الهوية' }).provider?.name).toBe('الهوية')
  for (const lacking of Object.keys(provider))
    expect(faultsOf({ ...provider, [lacking]: '' }), lacking).toMatchObject([
      expect.stringContaining(`${lacking}: is needed for signing in by an identity provider`),
    ])
  expect(faultsOf({ OIDC_NAME: 'x' })).toHaveLength(4)
})

it.each([
  'http://login.example.org',
  'https://user:word@login.example.org',
  'https://login.example.org?realm=x',
  'https://login.example.org#x',
  'login.example.org',
])('trusts no identity provider at %s', (OIDC_ISSUER) => {
  expect(faultsOf({ ...provider, OIDC_ISSUER })).toHaveLength(1)
})

it('repeats no secret that a provider shares with us', () => {
  const OIDC_CLIENT_SECRET = 'x'.repeat(201)
  const faults = faultsOf({ ...provider, OIDC_CLIENT_SECRET, OIDC_ISSUER: 'http://a:word@b' })
  expect(faults).toHaveLength(2)
  expect(faults.join('\n')).not.toMatch(/xxx|word@/)
})

it.each(['http://127.0.0.1:4000', 'http://localhost:4000', 'http://[::1]:4000'])(
  'takes a provider on this machine in the open: %s',
  (OIDC_ISSUER) => {
    expect(readConfig({ ...provider, OIDC_ISSUER }).provider?.issuer).toBe(OIDC_ISSUER)
  },
)
