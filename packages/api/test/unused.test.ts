import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'

import { root, runTool, type Tree } from './rules/run-tool.ts'

/** A house in small where everything is used, held to our own settings. */
async function house(): Promise<Tree> {
  return {
    'knip.json': await readFile(join(root, 'knip.json'), 'utf8'),
    'package.json': '{ "name": "house", "private": true, "type": "module" }',
    'pnpm-workspace.yaml': 'packages: [packages/*]\n',
    'packages/shared/package.json': JSON.stringify({
      name: '@house/shared',
      type: 'module',
      exports: { './*': './src/*.ts' },
    }),
    'packages/shared/src/weights.ts': 'export const DEFAULT_WEIGHT = 1\n',
    'packages/api/package.json': JSON.stringify({
      name: '@house/api',
      type: 'module',
      main: './src/main.ts',
      dependencies: { '@house/shared': 'workspace:*' },
    }),
    'packages/api/src/main.ts': [
      "import { DEFAULT_WEIGHT } from '@house/shared/weights'",
      "import { say } from './say.ts'",
      'say(DEFAULT_WEIGHT)',
    ].join('\n'),
    'packages/api/src/say.ts': 'export const say = (word: unknown) => word\n',
    'node_modules/@house/shared/package.json': JSON.stringify({ name: '@house/shared' }),
  }
}

const knip = (tree: Tree) => runTool('knip', ['--no-progress', '--no-config-hints'], tree)

describe('the search for the dead', () => {
  it('finds nothing where everything is used', async () => {
    expect(await knip(await house())).toEqual({ failed: false, output: '' })
  })

  it('finds a file, an export and a dependency that nobody uses', async () => {
    const tree = await house()
    const { failed, output } = await knip({
      ...tree,
      'packages/api/src/forgotten.ts': 'export const it = 1\n',
      'packages/api/src/say.ts': `${tree['packages/api/src/say.ts']}export const shout = 1\n`,
      'packages/shared/src/weights.ts': 'export const DEFAULT_WEIGHT = 1\nexport const OTHER = 2\n',
      'packages/api/package.json': JSON.stringify({
        ...JSON.parse(tree['packages/api/package.json'] ?? ''),
        dependencies: { '@house/shared': 'workspace:*', 'left-behind': '1.0.0' },
      }),
    })

    expect(failed).toBe(true)
    for (const dead of ['forgotten.ts', 'shout', 'OTHER', 'left-behind'])
      expect(output).toContain(dead)
  })
})
