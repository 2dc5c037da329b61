/** In a text that is JSON: where an object begins and ends, and each string, be it a name or not. */
const TOKENS = /[{}]|"[^"\\]*(?:\\.[^"\\]*)*"(\s*:)?/g

/** A member that an object of a JSON text has twice: `JSON.parse` would drop the first in silence. */
export function findRepeatedMember(json: string): string | undefined {
  const open: Set<string>[] = []
  for (const [token, colon = ''] of json.matchAll(TOKENS)) {
    if (token === '{') open.push(new Set())
    else if (token === '}') open.pop()
    else if (colon) {
      const name: string = JSON.parse(token.slice(0, -colon.length))
      const names = open.at(-1)
      if (names?.has(name)) return name
      names?.add(name)
    }
  }
  return undefined
}
