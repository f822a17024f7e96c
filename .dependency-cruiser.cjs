// Who may import whom (ARCHITECTURE.md §3-4). `npm run check` runs it; tests/architecture/borders.test.ts breaks each rule once.
const { ROWS } = require('./tools/module-rows.mjs')

const anyOf = (names) => `(${names.join('|')})`
const NPM_OR_NODE = ['npm', 'npm-dev', 'npm-optional', 'npm-peer', 'npm-no-pkg', 'npm-unknown', 'core']
const TESTS = '[.](test|stories|cases)[.]tsx?$'

const rowRules = ROWS.map((row, i) => ({
  name: `row-${i + 1}-looks-up-only`,
  comment: `${row.join(', ')} may use only modules in rows above`,
  severity: 'error',
  from: { path: `^modules/${anyOf(row)}/`, pathNot: TESTS },
  to: { path: `^modules/${anyOf(ROWS.slice(i).flat())}/`, pathNot: '^modules/$1/' },
}))

/** A rule for one layer of every module; `$1` in `to` is that module's name. */
const layer = (name, from, to, comment) => ({
  name, comment, severity: 'error',
  from: { path: `^modules/([^/]+)/${from}/`, pathNot: TESTS },
  to,
})

const rule = (name, comment, from, to) => ({ name, comment, severity: 'error', from, to })

module.exports = {
  forbidden: [
    rule('no-cycles', 'A circle has no beginning to read from', {}, { circular: true }),
    rule('no-dangling-imports', 'What is imported exists', { pathNot: '^apps/server/web[.]ts$' }, { couldNotResolve: true }),
    rule('no-import-of-tests', 'Only tests use tests', { pathNot: `${TESTS}|^tests/|^bench/` }, { path: `${TESTS}|^tests/` }),

    rule('module-door', 'Import a module through a file at its root',
      { path: '^modules/([^/]+)/' }, { path: '^modules/[^/]+/[^/]+/', pathNot: '^modules/$1/' }),
    rule('module-door-from-outside', 'Import a module through a file at its root',
      { pathNot: '^(modules|tests/architecture)/' }, { path: '^modules/[^/]+/[^/]+/' }),
    rule('right-door-module', 'module.ts is opened by apps/server and tests alone',
      { pathNot: `^(apps/server|tests)/|${TESTS}` }, { path: '^modules/[^/]+/module[.]ts$' }),
    rule('right-door-screens', 'citizen.tsx and staff.tsx are opened by the web apps alone',
      { pathNot: '^(apps/(citizen-portal|staff-desk)|tests)/' }, { path: '^modules/[^/]+/(citizen|staff)[.]tsx$' }),
    rule('right-door-testing', 'testing.ts is opened by tests alone',
      { pathNot: `^tests/|${TESTS}` }, { path: '^modules/[^/]+/testing[.]ts$' }),
    rule('right-door-ports', 'ports.ts is for its own module and for integrations',
      { path: '^modules/([^/]+)/', pathNot: '^modules/integrations/' }, { path: '^modules/[^/]+/ports[.]ts$', pathNot: '^modules/$1/' }),
    ...rowRules,

    layer('domain-is-pure', 'domain', { pathNot: '^(modules/$1/domain/|kernel/|node_modules/)' }, 'domain sees domain and kernel, nothing else'),
    layer('domain-has-no-packages', 'domain', { dependencyTypes: NPM_OR_NODE }, 'no npm, no node built-ins'),
    layer('store-stays-home', 'store', { pathNot: '^(modules/$1/(domain|store)/|kernel/|platform/db/|node_modules/)' }, 'store sees its own domain and the database'),
    layer('application-below-http-and-ui', 'application', { path: '^(modules/$1/(http|ui)/|modules/$1/(module|citizen|staff|widgets)[.]|apps/|design-system/)' }, 'application knows no transport and no screen'),
    layer('http-through-application', 'http', { path: '^modules/$1/(store|ui)/' }, 'http reaches data through application'),
    layer('ui-sees-contracts', 'ui', { path: '^modules/[^/]+/(index|module|ports)[.]ts$|^platform/(?!web/)' }, 'a screen sees contracts, widgets, domain types and the design system'),

    rule('kernel-alone', 'The kernel stands on nothing', { path: '^kernel/', pathNot: TESTS }, { pathNot: '^kernel/' }),
    rule('platform-knows-no-business', 'The ground carries no business words', { path: '^platform/', pathNot: TESTS }, { path: '^(modules|apps|design-system|simulators)/' }),
    rule('design-system-alone', 'Looks know no business', { path: '^design-system/', pathNot: TESTS }, { path: '^(modules|apps|platform|simulators)/' }),
    rule('simulators-alone', 'An outside system shares no code with the product', { path: '^simulators/', pathNot: TESTS }, { path: '^(modules|apps|platform|design-system)/' }),

    rule('browser-reaches-no-server', 'What ships to a browser can reach no server code, however long the road',
      { path: '^(modules/[^/]+/(ui/|contract[.]|citizen[.]|staff[.]|widgets[.])|apps/(citizen-portal|staff-desk)/|design-system/)', pathNot: `${TESTS}|vite[.]config` },
      { path: '^(modules/[^/]+/(store|application|http)/|platform/(db|http|jobs|storage|pdf|outbox|config)/)', reachable: true }),
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^dist/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'node', 'default', 'types'], extensions: ['.ts', '.tsx', '.js', '.mjs', '.json'] },
  },
}
