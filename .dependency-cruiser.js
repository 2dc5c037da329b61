// @ts-check
/**
 * Who may import whom: the map of the house, which `npm run check` holds it to.
 *
 * shared ← repository ← use case ← routes ← app ← main; db below repositories, http beside routes.
 * In the web: ui, api, i18n ← forms ← features ← pages ← app.
 */
const test = '(\\.test\\.tsx?$|/test/)'
const api = '^packages/api/src'
const web = '^packages/web/src'
const repository = '/repository[^/]*\\.ts$'
const entrance = `${api}/(main|cli/iltizam)\\.ts$`
/** Files of the API that anybody may know: who acts, what time it is, where things lie, which release. */
const commonGround = `${api}/(author|clock|places|version)\\.ts$`

/**
 * @param {string} name
 * @param {string} comment
 * @param {object} from
 * @param {object} to
 */
const forbid = (name, comment, from, to) =>
  /** @type {const} */ ({ name, comment, severity: 'error', from, to })

/** @type {import('dependency-cruiser').IConfiguration} */
export default {
  forbidden: [
    forbid('no-cycles', 'A cycle is one module pretending to be two.', {}, { circular: true }),
    forbid('no-unresolvable', 'It must exist and be declared.', {}, { couldNotResolve: true }),
    forbid(
      'no-orphans',
      'Nobody imports it: delete it.',
      {
        orphan: true,
        pathNot: [
          test,
          '\\.(config|gen)\\.',
          '\\.d\\.ts$',
          entrance,
          '^packages/[^/]+/(scripts|public)/',
          '^scripts/',
        ],
      },
      {},
    ),
    forbid(
      'what-runs-is-a-dependency',
      'A production install has what package.json declares, and no devDependencies.',
      { path: '^packages/[^/]+/(src|locales)/', pathNot: test },
      { dependencyTypes: ['npm-dev', 'npm-no-pkg'], dependencyTypesNot: ['type-only'] },
    ),
    forbid(
      'tests-look-in-from-outside',
      'What runs knows no test.',
      { path: '^packages/[^/]+/(src|locales)/', pathNot: test },
      { path: test },
    ),
    forbid(
      'nobody-imports-a-test-file',
      'What tests share lies in test/.',
      {},
      { path: '\\.test\\.tsx?$' },
    ),
    forbid(
      'an-entrance-is-only-entered',
      'What starts a program runs on import.',
      {},
      { path: [entrance, `${web}/main\\.tsx$`] },
    ),

    // Between the packages
    forbid(
      'shared-stands-alone',
      'shared is pure: no packages, no node, no siblings.',
      { path: '^packages/shared/(src|locales)/', pathNot: test },
      { pathNot: '^packages/shared/(src|locales)/' },
    ),
    forbid(
      'web-knows-only-the-contract',
      'The web reaches the API by HTTP; its tests may start one.',
      { path: '^packages/web/', pathNot: test },
      { path: '^packages/api/' },
    ),
    forbid(
      'web-tests-start-the-api-by-its-door',
      'That door is @iltizam/api/testing.',
      { path: '^packages/web/' },
      { path: '^packages/api/', pathNot: '^packages/api/test/support/' },
    ),
    forbid(
      'api-does-not-know-who-calls',
      'The API has many clients.',
      { path: '^packages/(api|shared)/' },
      { path: '^(packages/web|e2e|bench)/' },
    ),

    forbid(
      'a-journey-knows-what-a-visitor-knows',
      'It visits the program, and could visit one written by somebody else.',
      { path: '^e2e/' },
      { path: '^packages/(api|web)/' },
    ),

    // Within the API
    forbid(
      'sql-lives-in-repositories',
      'Only repositories and db/ speak SQL.',
      { path: api, pathNot: [`${api}/features/[^/]+${repository}`, `${api}/db/`, test] },
      { path: ['node_modules/(drizzle-orm|pg)/', `${api}/db/schema/`] },
    ),
    forbid(
      'only-routes-know-fastify',
      'Routes, schemas, pages and http speak HTTP; app.ts assembles them.',
      {
        path: api,
        pathNot: [
          `${api}/features/[^/]+/(routes|schema)[a-z-]*\\.ts$`,
          `${api}/(http|public-pages)/`,
          `${api}/app\\.ts$`,
          test,
        ],
      },
      { path: 'node_modules/@?fastify' },
    ),
    forbid(
      'a-use-case-could-run-from-a-script',
      'What decides, reads or computes has no request.',
      { path: `${api}/features/`, pathNot: ['/(routes|schema)[a-z-]*\\.ts$', test] },
      { path: [`${api}/(http|public-pages)/`, '/routes\\.ts$'] },
    ),
    forbid(
      'a-repository-asks-only-repositories',
      'Use cases stand on repositories, never the other way.',
      { path: `${api}/features/[^/]+${repository}` },
      { path: `${api}/features/`, pathNot: repository },
    ),
    forbid(
      'a-schema-is-only-a-shape',
      'It says what travels, and knows nothing that happens.',
      { path: `${api}/features/[^/]+/schema[a-z-]*\\.ts$` },
      {
        path: api,
        pathNot: [`${api}/features/[^/]+/schema[a-z-]*\\.ts$`, `${api}/http/schema[a-z-]*\\.ts$`],
      },
    ),
    forbid(
      'api-features-meet-at-repositories',
      "A feature may ask another's repository; shapes may be made of another's shapes.",
      { path: `${api}/features/([^/]+)/`, pathNot: ['/(routes|schema)[a-z-]*\\.ts$', test] },
      { path: `${api}/features/`, pathNot: [`${api}/features/$1/`, repository] },
    ),
    forbid(
      'shapes-are-made-of-shapes',
      'Of another feature a route or a schema may name the schema, and nothing else.',
      { path: `${api}/features/([^/]+)/(routes|schema)[a-z-]*\\.ts$` },
      { path: `${api}/features/`, pathNot: [`${api}/features/$1/`, '/schema\\.ts$'] },
    ),
    forbid(
      'db-lies-below',
      'The database knows no feature, no request and no words.',
      { path: `${api}/db/`, pathNot: test },
      { path: api, pathNot: [`${api}/db/`, commonGround] },
    ),
    forbid(
      'http-knows-no-plans',
      'What every route shares could serve another product.',
      { path: `${api}/http/`, pathNot: test },
      { path: `${api}/(features|public-pages|documents|jobs|cli)/` },
    ),
    forbid(
      'small-rooms-know-nobody',
      'Words, JSON, pages and secrets are below everything of ours.',
      { path: `${api}/(i18n|json|paging|secrets)/`, pathNot: test },
      { path: api, pathNot: [`${api}/(i18n|json|paging|secrets)/`, commonGround] },
    ),
    forbid(
      'nobody-looks-up',
      'app.ts, main.ts and config.ts assemble the rooms; no room looks up.',
      {
        path: `${api}/(features|db|http|i18n|json|paging|secrets|documents|public-pages)/`,
        pathNot: test,
      },
      { path: [`${api}/[^/]+\\.ts$`, `${api}/(cli|jobs)/`], pathNot: commonGround },
    ),
    forbid(
      'app-is-a-table-of-contents',
      'It registers routes, shapes, how a caller is known and how readings are traced, and decides nothing.',
      { path: `${api}/app\\.ts$` },
      {
        path: [`${api}/features/`, `${api}/[^/]+\\.ts$`],
        pathNot: ['/(routes|schema|identify-caller|record-reading)\\.ts$', commonGround],
      },
    ),
    forbid(
      'beside-the-app-there-is-no-request',
      'The command line, jobs and documents call use cases, not routes.',
      { path: `${api}/(cli|jobs|documents)/`, pathNot: test },
      { path: [`${api}/(http|public-pages)/`, `${api}/app\\.ts$`, '/routes\\.ts$'] },
    ),
    forbid(
      'a-public-page-reads-what-routes-read',
      'It shows the answers of use cases, and does not call the API about them.',
      { path: `${api}/public-pages/`, pathNot: test },
      { path: [`${api}/features/[^/]+/routes\\.ts$`, `${api}/(cli|jobs|documents)/`] },
    ),

    // Within the web
    forbid(
      'ui-is-domain-free',
      'ui/ could be used in another project.',
      { path: `${web}/ui/`, pathNot: test },
      { path: ['^packages/shared/', `${web}/(?!ui/)`] },
    ),
    forbid(
      'api-and-i18n-lie-below-forms-and-features',
      'They know no screen.',
      { path: `${web}/(api|i18n)/`, pathNot: test },
      { path: `${web}/(forms|features|pages|app)/` },
    ),
    forbid(
      'forms-know-no-feature',
      'How something is typed and sent is the same for all of them.',
      { path: `${web}/forms/`, pathNot: test },
      { path: `${web}/(features|pages|app)/` },
    ),
    forbid(
      'a-browser-has-no-node',
      'What it needs of Node it asks the API for.',
      { path: `${web}/`, pathNot: test },
      { dependencyTypes: ['core'] },
    ),
    forbid(
      'the-client-has-no-words',
      'It carries what the API says.',
      { path: `${web}/api/`, pathNot: test },
      { path: `${web}/(i18n|ui)/` },
    ),
    forbid(
      'web-features-are-strangers',
      'Screens that need two features are composed in pages/.',
      { path: `${web}/features/([^/]+)/`, pathNot: test },
      { path: `${web}/(features|pages|app)/`, pathNot: `${web}/features/$1/` },
    ),
    forbid(
      'pages-lie-below-the-app',
      'The router knows the pages, not the other way.',
      { path: `${web}/pages/`, pathNot: test },
      { path: `${web}/app/` },
    ),
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(^|/)(dist|data|\\.cache)/' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default', 'types'],
    },
  },
}
