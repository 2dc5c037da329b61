import type { Sources } from './sources.ts'

interface Danger {
  what: string
  pattern: RegExp
  /** Where it is needed, and nothing that anybody sends gets into it. */
  allowed?: RegExp
}

/** Where a text of somebody could become code: a statement, a script, a command, a pattern. */
const DANGERS: readonly Danger[] = [
  { what: 'code', pattern: /\beval\(|new Function\(|node:vm\b/ },
  {
    what: 'markup',
    pattern: /dangerouslySetInnerHTML|\.(?:inner|outer)HTML\b|insertAdjacentHTML|document\.write/,
  },
  // A page and the worker that it has started itself.
  {
    what: 'message',
    pattern: /\bpostMessage\(|addEventListener\('message'/,
    allowed: /^packages\/web\/src\/features\/audit-chain\//,
  },
  // Our own states, and the statements of pg-boss, in which values are parameters.
  {
    what: 'statement',
    pattern: /\bsql\.raw\(/,
    allowed: /db\/schema\/progress-reports\.ts|db\/jobs\/job-database\.ts/,
  },
  // Columns of our own, and those of the register of personal data.
  {
    what: 'name',
    pattern: /\bsql\.identifier\(/,
    allowed: /attempts\/repository-counts\.ts|features\/personal-data\/repository/,
  },
  // The private database server, from paths of ours.
  { what: 'command', pattern: /child_process/, allowed: /^packages\/api\/src\/db\/embedded\// },
  // Patterns of constants that stand in the code.
  {
    what: 'pattern',
    pattern: /new RegExp\(/,
    allowed:
      /shared\/src\/(?:emails|weights|ids|one-time-codes)\.ts|secrets\/tokens\.ts|audit\/changed-rows\.ts/,
  },
  { what: 'predictable number', pattern: /Math\.random\(/ },
]

const TEST = /\.test\.tsx?$|\/test\//

/** Each place where a text could become code, and is not known to be harmless. */
export function dangersIn(sources: Sources): string[] {
  return [...sources]
    .filter(([path]) => !TEST.test(path))
    .flatMap(([path, text]) =>
      DANGERS.filter(({ pattern, allowed }) => pattern.test(text) && !allowed?.test(path)).map(
        ({ what }) => `${path}: ${what}`,
      ),
    )
}
