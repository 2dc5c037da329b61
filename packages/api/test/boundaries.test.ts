import { join } from 'node:path'
import { describe, expect, it } from 'vitest'

import { house, violations } from './rules/boundary-samples.ts'
import { root, runTool, type Tree } from './rules/run-tool.ts'

const config = join(root, '.dependency-cruiser.js')

/** As `npm run check` runs it. */
async function cruise(tree: Tree) {
  const folders = ['packages', 'e2e', 'bench', 'scripts']
  const { failed, output } = await runTool('depcruise', [...folders, '--config', config], tree)
  return {
    failed,
    modules: Number(/\((\d+) modules|(\d+) modules,/.exec(output)?.slice(1).find(Boolean)),
    found: [...output.matchAll(/^ *error (\S+): (\S+)/gm)].map(
      ([, rule, from]) => `${rule}: ${from}`,
    ),
  }
}

/** The house with one more import in each of those files. */
function withViolations(): Tree {
  const broken = { ...house }
  for (const [from, to] of Object.values(violations)) {
    const line = to === '' ? 'export const it = 1\n' : `import '${to}'\n`
    broken[from] = `${line}${broken[from] ?? ''}`
  }
  return broken
}

describe('the boundaries', () => {
  it('are kept by a house that is built as it should be', async () => {
    const { failed, found, modules } = await cruise(house)

    expect(found).toEqual([])
    expect(failed).toBe(false)
    expect(modules).toBeGreaterThan(20)
  })

  it('are each seen when they are broken', async () => {
    const { failed, found } = await cruise(withViolations())

    expect(failed).toBe(true)
    const expected = Object.entries(violations).map(([rule, [from]]) => `${rule}: ${from}`)
    expect(expected.filter((violation) => !found.includes(violation))).toEqual([])
  })

  it('have a sample for every rule', async () => {
    const { default: rules } = await import(config)

    expect(Object.keys(violations)).toEqual(
      rules.forbidden.map(({ name }: { name: string }) => name),
    )
  })
})
