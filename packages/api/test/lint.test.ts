import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'

import { root, runTool, type Tree } from './rules/run-tool.ts'

/** One text for each rule that it breaks; the file is named after the rule. */
const violations: Record<string, string> = {
  noExplicitAny: 'export const it: any = 1\n',
  noNonNullAssertion: 'export const it = [1][0]!\n',
  noTsIgnore: '// @ts-ignore: it is wrong\nexport const it: string = 1\n',
  noDefaultExport: 'export default 1\n',
  noEnum: 'export enum It {\n  A = 1,\n}\n',
  noReExportAll: "export * from './other.ts'\n",
  noBarrelFile: "export { it } from './other.ts'\n",
  noConsole: "console.log('it')\n",
  noProcessEnv: 'export const it = process.env.IT\n',
  noUnusedVariables: 'const it = 1\n',
  noUnusedImports: "import { it } from './other.ts'\n",
  useImportExtensions: "import { it } from './other'\n\nexport const same = it\n",
  noImportCycles: "import { it } from './other-half.ts'\n\nexport const same = it\n",
  noExcessiveCognitiveComplexity: tangled(),
  format: 'export const it = "double";\n',
}

const kebab = (name: string) => name.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)

/** With our own settings, as `npm run check` has them; a temporary tree is no checkout. */
async function lint(tree: Tree) {
  const settings = { ...JSON.parse(await readFile(join(root, 'biome.json'), 'utf8')), vcs: {} }
  return runTool('biome', ['check', '--max-diagnostics=none', '--error-on-warnings', 'src'], {
    ...tree,
    'biome.json': JSON.stringify(settings),
  })
}

describe('the linter', () => {
  it('has nothing against code that keeps the rules of the house', async () => {
    const { failed, output } = await lint({ 'src/other.ts': 'export const it = 1\n' })

    expect(output).toContain('Checked 1 file')
    expect(failed).toBe(false)
  })

  it('refuses what breaks one of them', async () => {
    const samples = Object.entries(violations).map(([rule, text]) => [
      `src/${kebab(rule)}.ts`,
      text,
    ])
    const { failed, output } = await lint({
      ...Object.fromEntries(samples),
      'src/itIsCamel.ts': 'export const it = 1\n',
      'src/other.ts': 'export const it = 1\n',
      'src/other-half.ts':
        "import { same } from './no-import-cycles.ts'\n\nexport const it = same\n",
    })
    const found = [...output.matchAll(/^(src\/\S+?\.ts)(?::\d+:\d+)? (?:lint\/\w+\/)?(\w+)/gm)].map(
      ([, file, rule]) => `${file} ${rule}`,
    )
    const expected = Object.keys(violations).map((rule) => `src/${kebab(rule)}.ts ${rule}`)
    const wanted = [...expected, 'src/itIsCamel.ts useFilenamingConvention']

    expect(failed).toBe(true)
    expect(wanted.filter((violation) => !found.includes(violation))).toEqual([])
  })
})

/** One decision inside another, four deep, each with another way out. */
function tangled(): string {
  const deep = (depth: number): string =>
    depth === 0 ? 'return n' : `if (n > ${depth}) { ${deep(depth - 1)} } else { n += ${depth} }`
  return `export function it(n: number): number { ${deep(4)} return n }\n`
}
