import { parse } from 'yaml'

interface ComposeService {
  image?: string
  environment: Record<string, string>
  networks: string[]
  ports?: string[]
  volumes: string[]
  read_only?: boolean
}

export interface Compose {
  services: Record<'database' | 'program', ComposeService>
  networks: Record<string, { internal?: boolean } | null>
  volumes: Record<string, null>
}

export const readCompose = (text: string) => parse(text) as Compose

/** Names of `${NAME}` in a text, each once. */
export const variablesOf = (text: string) => [
  ...new Set([...text.matchAll(/\$\{(\w+)/g)].map(([, name = '']) => name)),
]

/** Secrets that the file knows by itself, or can do without: it would start with them. */
export function secretFaults(
  services: Record<string, Pick<ComposeService, 'environment'>>,
): string[] {
  return Object.entries(services).flatMap(([service, { environment }]) =>
    Object.entries(environment)
      .filter(([name, value]) => !isLeftOut(name, value) && !isDemanded(secretOf(name, value)))
      .map(([name]) => `${service}: ${name}`),
  )
}

/** Without these the program does less, and is open to nobody by it. */
const OPTIONAL = ['OIDC_CLIENT_SECRET']

const isLeftOut = (name: string, value: string) =>
  OPTIONAL.includes(name) && value === `\${${name}:-}`

/** The secret in a setting: all of a password, and of an address what stands before the @. */
function secretOf(name: string, value: string): string | undefined {
  if (/password|secret|key$/i.test(name)) return value
  return /^\w+:\/\/[^/]*?:(.*)@/.exec(value)?.[1]
}

const isDemanded = (secret: string | undefined) =>
  secret === undefined || /^\$\{\w+:\?[^}]*\}$/.test(secret)

export interface Instruction {
  name: string
  /** All that follows, on one line. */
  rest: string
}

export function readDockerfile(text: string): Instruction[] {
  return text
    .replace(/^#.*\n/gm, '')
    .replace(/\\\n/g, ' ')
    .split('\n')
    .filter((line) => line.trim())
    .map((line) => {
      const [name = '', ...rest] = line.trim().split(/\s+/)
      return { name, rest: rest.join(' ') }
    })
}

/** What is copied from the stage of that name; without one, from the checkout. */
export function copiedFrom(instructions: readonly Instruction[], stage?: string): string[] {
  return instructions
    .filter(({ name }) => name === 'COPY')
    .map(({ rest }) => rest.split(' '))
    .filter(([first]) => (stage ? first === `--from=${stage}` : !first?.startsWith('--from=')))
    .flatMap((words) => words.filter((word) => !word.startsWith('--')).slice(0, -1))
}
