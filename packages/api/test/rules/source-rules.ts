import type { Sources } from './sources.ts'

/** Tables by the name that the code has for them, with the database's. */
export type TableNames = ReadonlyMap<string, string>

const TEST = /\.test\.tsx?$|\/test\//
const ROOM = /^packages\/api\/src\/features\/([^/]+)\//

/** Who writes each table: features by their name, anybody else by the file. */
export function writersByTable(sources: Sources, tables: TableNames): Map<string, string[]> {
  const writers = new Map([...tables.keys()].map((table) => [table, new Set<string>()]))
  for (const [path, text] of sources) {
    if (TEST.test(path)) continue
    const room = ROOM.exec(path)?.[1] ?? path
    for (const [table, name] of tables) if (writes(text, table, name)) writers.get(table)?.add(room)
  }
  return new Map([...writers].map(([table, rooms]) => [table, [...rooms].toSorted()]))
}

/** By drizzle, by SQL with the table in it, or by SQL with its name in it. */
function writes(text: string, table: string, name: string): boolean {
  const target = `(?:\\$\\{${table}\\}|(?:public\\.)?"?${name}"?(?![\\w-]))`
  const byDrizzle = new RegExp(`\\.(?:insert|update|delete)\\(\\s*(?:schema\\.)?${table}\\s*\\)`)
  const bySql = new RegExp(
    `(?:insert\\s+into|update|delete\\s+from|merge\\s+into|truncate(?:\\s+table)?|copy)\\s+(?:only\\s+)?${target}`,
    'i',
  )
  return byDrizzle.test(text) || bySql.test(text)
}

/** Files that are two. */
export function longFiles(sources: Sources, most: number): string[] {
  return [...sources]
    .map(([path, text]) => ({ path, lines: text.trimEnd().split('\n').length }))
    .filter(({ lines }) => lines > most)
    .map(({ path, lines }) => `${path}: ${lines} lines`)
}

export interface Names {
  /** Folders of the API's features. */
  api: readonly string[]
  /** Those of them that have routes. */
  routed: readonly string[]
  /** Folders of the web's features. */
  web: readonly string[]
  tags: readonly string[]
  /** Files of words. */
  namespaces: readonly string[]
}

/** Namespaces that are no feature's: what all share, forms, refusals, setting up, the command line. */
const SHARED_NAMESPACES = [
  'common',
  'forms',
  'permissions',
  'personal-data',
  'problems',
  'structure',
  'cli',
]

/** Whoever finds a feature's name once finds it everywhere. */
export function nameFaults({ api, routed, web, tags, namespaces }: Names): string[] {
  const without = (names: readonly string[], known: readonly string[]) =>
    names.filter((name) => !known.includes(name))
  return [
    ...without(routed, tags).map((name) => `${name} has routes and no tag`),
    ...without(tags, routed).map((name) => `${name} is a tag and no feature with routes`),
    ...without(web, api).map((name) => `${name} is a feature of the web alone`),
    ...without(namespaces, [...api, ...SHARED_NAMESPACES]).map(
      (name) => `${name} is a namespace and no feature`,
    ),
    ...without(web, namespaces).map((name) => `${name} has screens and no words`),
  ]
}

/** Routes that hang under another feature's tag. */
export function tagFaults(sources: Sources): string[] {
  return [...sources].flatMap(([path, text]) => {
    const feature = ROOM.exec(path)?.[1]
    return [...text.matchAll(/\btags: \[([^\]]*)\]/g)]
      .filter(([, tags]) => feature !== undefined && tags !== `'${feature}'`)
      .map(([, tags]) => `${path}: ${tags}`)
  })
}
