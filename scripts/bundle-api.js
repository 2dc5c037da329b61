// @ts-check
import { inRoot, resolveFrom } from './workspace.js'

/** The one package that is TypeScript, and so cannot stay outside. */
const sharedIsBundled = {
  name: 'shared-is-bundled',
  /** @param {{ onResolve: (on: { filter: RegExp }, resolve: (from: { path: string }) => object) => void }} build */
  setup({ onResolve }) {
    onResolve({ filter: /^@iltizam\/shared\// }, ({ path }) => ({
      path: resolveFrom('packages/api', path),
    }))
  },
}

/** Node 20 runs no TypeScript, so the program and the command line become one file each, in a folder. */
const [, , outdir] = process.argv
const esbuild = await import(resolveFrom('packages/api', 'esbuild'))
try {
  await esbuild.build({
    absWorkingDir: inRoot('packages/api'),
    entryPoints: { main: 'src/main.ts', iltizam: 'src/cli/iltizam.ts' },
    outdir,
    bundle: true,
    platform: 'node',
    target: 'node20',
    format: 'esm',
    sourcemap: true,
    packages: 'external',
    plugins: [sharedIsBundled],
    logLevel: 'silent',
  })
} catch (error) {
  process.stderr.write(`${error}\n`)
  process.exitCode = 1
}
