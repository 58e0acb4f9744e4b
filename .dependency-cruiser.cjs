// SPDX-License-Identifier: Apache-2.0
// Who may import whom. Each rule says what to do instead. tests/gates/import-rules.test.ts plants a violation of each.

/** The npm packages that MATRIZ may use; docs/decisions/0012-matriz-packages.md says why each. The test compares both. */
const matrizPackages = ['@marcbachmann/cel-js', 'decimal.js', 'fraction.js', 'libphonenumber-js', 're2js', 'tlds', 'unhomoglyph']
/** Node.js modules without network, disk, clock or process. */
const matrizCore = ['crypto', 'util', 'events', 'buffer', 'string_decoder', 'timers/promises', 'async_hooks']

const ours = '^(?:spec|generated|handlers|matriz|adapters|server|cli|scripts|tests|load|evals|console)/'
const production = '^(?:generated|handlers|matriz|adapters|server|cli)/'
const npm = ['npm', 'npm-dev', 'npm-optional', 'npm-peer', 'npm-bundled', 'npm-no-pkg', 'npm-unknown']

function packages(names) {
  return `(?:^|/)node_modules/(?:@types/)?(?:${names.map((name) => name.replaceAll('.', '\\.')).join('|')})(?:/|$)`
}

function core(names) {
  return `^(?:node:)?(?:${names.join('|')})$`
}

module.exports = {
  forbidden: [
    {
      name: 'matriz-imports-only-matriz',
      severity: 'error',
      comment: 'MATRIZ knows nothing of HTTP, the wire or a store: declare what you need as a port in matriz/ports.ts and let server/compose.ts pass it in.',
      from: { path: '^matriz/' },
      to: { path: ours, pathNot: '^matriz/' },
    },
    {
      name: 'matriz-packages-are-a-list',
      severity: 'error',
      comment: 'Put the package behind a port, or add it to matrizPackages above and to docs/decisions/0012-matriz-packages.md with the reason.',
      from: { path: '^matriz/' },
      to: { dependencyTypes: npm, pathNot: packages(matrizPackages) },
    },
    {
      name: 'matriz-has-no-machine',
      severity: 'error',
      comment: 'Network, disk, time and processes come in through ports, so that a run can be replayed: add a port.',
      from: { path: '^matriz/' },
      to: { dependencyTypes: ['core'], pathNot: core(matrizCore) },
    },
    {
      name: 'adapters-import-only-matriz',
      severity: 'error',
      comment: 'An adapter implements ports of matriz/ports.ts and takes its settings as parameters: let server/compose.ts pass them in.',
      from: { path: '^adapters/' },
      to: { path: ours, pathNot: '^(?:matriz|adapters)/' },
    },
    {
      name: 'handlers-see-matriz-through-its-index',
      severity: 'error',
      comment: 'Import from matriz/index.ts; export there what a handler needs.',
      from: { path: '^handlers/' },
      to: { path: '^matriz/', pathNot: '^matriz/index\\.ts$' },
    },
    {
      name: 'handlers-decide-nothing',
      severity: 'error',
      comment: 'A handler reads the call, asks MATRIZ and returns a reply: whatever else it needs comes through its context (handlers/context.ts).',
      from: { path: '^handlers/' },
      to: { path: ours, pathNot: '^(?:handlers|generated|matriz)/' },
    },
    {
      name: 'handlers-use-no-package',
      severity: 'error',
      comment: 'No express, no SQL, no disk, no network in a handler: that belongs into MATRIZ, an adapter or the server.',
      from: { path: '^handlers/' },
      to: { dependencyTypes: [...npm, 'core'] },
    },
    {
      name: 'generated-stands-alone',
      severity: 'error',
      comment: 'generated/ is written from the contract alone: change scripts/generate.ts so that its output imports nothing of ours.',
      from: { path: '^generated/' },
      to: { path: ours, pathNot: '^generated/' },
    },
    {
      name: 'compose-alone-reaches-adapters',
      severity: 'error',
      comment: 'Implementations are chosen once: take the port as a parameter and let server/compose.ts choose.',
      from: { path: '^(?:server|handlers|generated)/', pathNot: '^server/compose(?:-stores)?\\.ts$' },
      to: { path: '^adapters/' },
    },
    {
      name: 'http-framework-stays-in-server',
      severity: 'error',
      comment: 'Only server/ knows express and openapi-backend: return a Reply (handlers), or speak HTTP (tests, load, cli).',
      from: { pathNot: '^server/' },
      to: { path: packages(['express', 'express-serve-static-core', 'openapi-backend']) },
    },
    {
      name: 'upstream-client-stays-in-adapters',
      severity: 'error',
      comment: 'Only an adapter calls out: declare a port in matriz/ports.ts.',
      from: { path: '^(?:matriz|handlers|server|generated)/' },
      to: { path: packages(['undici', 'eventsource-parser']) },
    },
    {
      name: 'database-stays-in-adapters',
      severity: 'error',
      comment: 'SQL lives in adapters/stores behind a port of matriz/ports.ts.',
      from: { path: production, pathNot: '^adapters/' },
      to: { path: '^(?:node:)?sqlite$' },
    },
    {
      name: 'server-is-a-leaf',
      severity: 'error',
      comment: 'server/ is the outermost layer: move what is shared inwards. The cli may use it, and tests may start it.',
      from: { path: '^(?:matriz|handlers|adapters|generated|scripts|load|evals)/' },
      to: { path: '^(?:server|cli)/' },
    },
    {
      name: 'outsiders-speak-http',
      severity: 'error',
      comment: 'tests/compat, tests/smoke, load and evals stand where a client stands: start the server with tests/support and use its URL.',
      from: { path: '^(?:tests/(?:compat|smoke)|load|evals)/' },
      to: { path: production },
    },
    {
      name: 'production-without-tests',
      severity: 'error',
      comment: 'What production needs lives in production folders: move it there.',
      from: { path: production },
      to: { path: '^(?:tests|scripts|load|evals)/' },
    },
    {
      name: 'production-without-dev-packages',
      severity: 'error',
      comment: '`make run` installs production packages only: move the package to dependencies, or import only its types.',
      from: { path: production },
      to: { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only'], pathNot: '/node_modules/@types/' },
    },
    {
      name: 'declared-packages-only',
      severity: 'error',
      comment: 'The package comes along with another one and may vanish with it: add it to package.json.',
      from: {},
      to: { dependencyTypes: ['npm-no-pkg', 'npm-unknown'] },
    },
    {
      name: 'imports-resolve',
      severity: 'error',
      comment: 'The file or package does not exist: imports are relative, end in .ts and match the case of the name.',
      from: {},
      to: { couldNotResolve: true },
    },
    {
      name: 'no-cycles',
      severity: 'error',
      comment: 'Move what both need into a third file, or let one take the other as a parameter.',
      from: {},
      to: { circular: true },
    },
    {
      name: 'nothing-unreached',
      severity: 'error',
      comment: 'Neither the server nor the command reaches this file: use it or delete it. A worker carries "worker" in its name.',
      from: { path: '^(?:server/main\\.ts$|cli/lukhas\\.js$|cli/main\\.ts$|(?:matriz|adapters|server)/.*worker\\.ts$)' },
      to: { path: '^(?:matriz|adapters|server|handlers|cli)/', pathNot: ['^server/main\\.ts$', '^cli/(?:lukhas\\.js|main\\.ts)$', 'worker\\.ts$', '\\.d\\.c?ts$'], reachable: false },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(?:^|/)(?:\\.tap|\\.lukhas)/|^coverage/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['node', 'import', 'require', 'types', 'default'] },
  },
}
