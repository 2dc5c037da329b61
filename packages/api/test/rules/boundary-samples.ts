import type { Tree } from './run-tool.ts'

const manifest = (name: string, dependencies: object = {}) =>
  JSON.stringify({ name, type: 'module', ...dependencies })
const library = (name: string): Tree => ({
  [`node_modules/${name}/package.json`]: manifest(name, { main: 'index.js' }),
  [`node_modules/${name}/index.js`]: 'export const it = 1\n',
})
const empty = 'export const it = 1\n'
/** The house in small, as it should be: every room is there, and nothing is wrong. */
export const house: Tree = {
  'package.json': manifest('house'),
  ...library('fastify'),
  ...library('drizzle-orm'),
  ...library('undeclared'),
  ...library('for-tests'),
  'packages/shared/package.json': manifest('shared'),
  'packages/shared/src/progress.ts': empty,
  'packages/shared/src/weights.ts': "import './progress.ts'\n",
  'packages/shared/locales/ar.ts': "import words from './ar/plans.json' with { type: 'json' }\n",
  'packages/shared/locales/ar/plans.json': '{}',
  'packages/api/package.json': manifest('api', {
    dependencies: { fastify: '1', 'drizzle-orm': '1' },
    devDependencies: { 'for-tests': '1' },
  }),
  'packages/api/src/main.ts': "import './app.ts'\nimport './config.ts'\n",
  'packages/api/src/config.ts': "import './places.ts'\n",
  'packages/api/src/places.ts': empty,
  'packages/api/src/clock.ts': empty,
  'packages/api/src/app.ts': [
    "import 'fastify'",
    "import './clock.ts'",
    "import './features/plans/routes.ts'",
    "import './features/progress/routes.ts'",
    "import './public-pages/plan-page.ts'",
  ].join('\n'),
  'packages/api/src/cli/iltizam.ts': "import './import-minutes.ts'\n",
  'packages/api/src/cli/import-minutes.ts': "import '../features/plans/read-plans.ts'\n",
  'packages/api/src/public-pages/plan-page.ts': [
    "import 'fastify'",
    "import '../features/plans/read-plans.ts'",
  ].join('\n'),
  'packages/api/src/db/connect.ts': "import 'drizzle-orm'\nimport './schema/plans.ts'\n",
  'packages/api/src/db/schema/plans.ts': "import 'drizzle-orm'\n",
  'packages/api/src/http/schema.ts': "import '../../../shared/src/progress.ts'\n",
  'packages/api/src/http/problems.ts': "import 'fastify'\nimport '../i18n/translate.ts'\n",
  'packages/api/src/i18n/translate.ts': "import '../../../shared/locales/ar.ts'\n",
  'packages/api/src/features/plans/routes.ts': [
    "import 'fastify'",
    "import '../../http/problems.ts'",
    "import './read-plans.ts'",
    "import './schema.ts'",
  ].join('\n'),
  'packages/api/src/features/plans/schema.ts': [
    "import '../../http/schema.ts'",
    "import '../progress/schema.ts'",
  ].join('\n'),
  'packages/api/src/features/plans/read-plans.ts': [
    "import './repository.ts'",
    "import '../progress/repository.ts'",
  ].join('\n'),
  'packages/api/src/features/plans/repository.ts': "import '../../db/connect.ts'\n",
  'packages/api/src/features/progress/routes.ts': "import './explain-plan.ts'\n",
  'packages/api/src/features/progress/schema.ts': "import '../../http/schema.ts'\n",
  'packages/api/src/features/progress/explain-plan.ts': "import '../plans/repository.ts'\n",
  'packages/api/src/features/progress/repository.ts': "import '../../db/schema/plans.ts'\n",
  'packages/api/test/support/index.ts': "import './seed.ts'\n",
  'packages/api/test/support/seed.ts': "import '../../src/app.ts'\nimport 'for-tests'\n",
  'e2e/tests/dashboard.spec.ts': "import './visitor.ts'\n",
  'e2e/tests/visitor.ts': empty,
  'bench/src/main.ts': "import '../../packages/api/src/app.ts'\n",
  'scripts/run.js': empty,
  'packages/web/package.json': manifest('web'),
  'packages/web/src/main.tsx': "import './app/router.tsx'\n",
  'packages/web/src/app/router.tsx': "import '../pages/plan-page.tsx'\n",
  'packages/web/src/pages/plan-page.tsx': [
    "import '../features/plans/plan.tsx'",
    "import '../features/progress/points.tsx'",
  ].join('\n'),
  'packages/web/src/features/plans/plan.tsx': "import '../../api/client.ts'\n",
  'packages/web/src/features/progress/points.tsx': "import '../../forms/form.tsx'\n",
  'packages/web/src/forms/form.tsx': "import '../i18n/figures.tsx'\n",
  'packages/web/src/features/progress/points.test.tsx':
    "import '../../../../api/test/support/index.ts'\n",
  'packages/web/src/api/client.ts': empty,
  'packages/web/src/i18n/figures.tsx': "import '../ui/mark.tsx'\n",
  'packages/web/src/ui/mark.tsx': empty,
}

/** For each rule one import that breaks it: a file of the house, and what it must not import. */
export const violations: Record<string, [from: string, to: string]> = {
  'no-cycles': ['packages/shared/src/progress.ts', './weights.ts'],
  'no-unresolvable': ['packages/api/src/clock.ts', './nowhere.ts'],
  'no-orphans': ['packages/api/src/places-nobody-knows.ts', ''],
  'what-runs-is-a-dependency': ['packages/api/src/app.ts', 'for-tests'],
  'tests-look-in-from-outside': ['packages/api/src/clock.ts', '../test/support/seed.ts'],
  'nobody-imports-a-test-file': [
    'packages/web/src/features/progress/table.test.tsx',
    './points.test.tsx',
  ],
  'an-entrance-is-only-entered': ['packages/api/src/app.ts', './cli/iltizam.ts'],
  'shared-stands-alone': ['packages/shared/src/weights.ts', 'node:fs'],
  'web-knows-only-the-contract': ['packages/web/src/api/client.ts', '../../../api/src/clock.ts'],
  'web-tests-start-the-api-by-its-door': [
    'packages/web/src/features/progress/points.test.tsx',
    '../../../../api/src/app.ts',
  ],
  'api-does-not-know-who-calls': ['packages/api/src/clock.ts', '../../web/src/api/client.ts'],
  'a-journey-knows-what-a-visitor-knows': [
    'e2e/tests/visitor.ts',
    '../../packages/api/src/clock.ts',
  ],
  'sql-lives-in-repositories': ['packages/api/src/features/plans/read-plans.ts', 'drizzle-orm'],
  'only-routes-know-fastify': ['packages/api/src/features/plans/read-plans.ts', 'fastify'],
  'a-use-case-could-run-from-a-script': [
    'packages/api/src/features/plans/read-plans.ts',
    '../../http/problems.ts',
  ],
  'a-repository-asks-only-repositories': [
    'packages/api/src/features/progress/repository.ts',
    './explain-plan.ts',
  ],
  'a-schema-is-only-a-shape': ['packages/api/src/features/plans/schema.ts', '../../db/connect.ts'],
  'api-features-meet-at-repositories': [
    'packages/api/src/features/progress/explain-plan.ts',
    '../plans/read-plans.ts',
  ],
  'shapes-are-made-of-shapes': [
    'packages/api/src/features/plans/routes.ts',
    '../progress/explain-plan.ts',
  ],
  'db-lies-below': ['packages/api/src/db/connect.ts', '../i18n/translate.ts'],
  'http-knows-no-plans': ['packages/api/src/http/problems.ts', '../features/plans/schema.ts'],
  'small-rooms-know-nobody': ['packages/api/src/i18n/translate.ts', '../db/connect.ts'],
  'nobody-looks-up': ['packages/api/src/http/problems.ts', '../config.ts'],
  'app-is-a-table-of-contents': ['packages/api/src/app.ts', './features/plans/repository.ts'],
  'beside-the-app-there-is-no-request': [
    'packages/api/src/cli/import-minutes.ts',
    '../http/problems.ts',
  ],
  'a-public-page-reads-what-routes-read': [
    'packages/api/src/public-pages/plan-page.ts',
    '../features/plans/routes.ts',
  ],
  'ui-is-domain-free': ['packages/web/src/ui/mark.tsx', '../../../shared/src/weights.ts'],
  'api-and-i18n-lie-below-forms-and-features': [
    'packages/web/src/i18n/figures.tsx',
    '../forms/form.tsx',
  ],
  'forms-know-no-feature': ['packages/web/src/forms/form.tsx', '../features/plans/plan.tsx'],
  'a-browser-has-no-node': ['packages/web/src/features/plans/plan.tsx', 'node:path'],
  'the-client-has-no-words': ['packages/web/src/api/client.ts', '../i18n/figures.tsx'],
  'web-features-are-strangers': [
    'packages/web/src/features/plans/plan.tsx',
    '../progress/points.tsx',
  ],
  'pages-lie-below-the-app': ['packages/web/src/pages/plan-page.tsx', '../app/router.tsx'],
}
