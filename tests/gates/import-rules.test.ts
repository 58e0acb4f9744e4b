// SPDX-License-Identifier: Apache-2.0
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import t from 'tap'
import { plantTree, repository } from './planted-tree.ts'

interface Rules {
  readonly forbidden: readonly { readonly name: string; readonly comment: string; readonly severity: string }[]
}

const rules = (createRequire(import.meta.url)(join(repository, '.dependency-cruiser.cjs')) as Rules).forbidden
const configuration = ['.dependency-cruiser.cjs', 'tsconfig.json', 'package.json']

/** A small tree that keeps every rule. */
const sound = {
  'generated/operations.ts': 'export type OperationId = string\n',
  'matriz/index.ts': "export * from './ports.ts'\n",
  'matriz/ports.ts': "import { Decimal } from 'decimal.js'\nimport { createHash } from 'node:crypto'\nexport const port = [Decimal, createHash]\n",
  'adapters/store.ts': "import { DatabaseSync } from 'node:sqlite'\nimport { request } from 'undici'\nimport { port } from '../matriz/ports.ts'\nexport const store = [DatabaseSync, request, port]\n",
  'handlers/index.ts': "export * from './getHealth.ts'\n",
  'handlers/getHealth.ts': "import type { OperationId } from '../generated/operations.ts'\nimport { port } from '../matriz/index.ts'\nexport const getHealth = [port] as unknown as OperationId\n",
  'server/compose.ts': "import { store } from '../adapters/store.ts'\nexport const composed = store\n",
  'server/main.ts': "import express from 'express'\nimport { composed } from './compose.ts'\nimport { getHealth } from '../handlers/index.ts'\nexport const main = [express, composed, getHealth]\n",
  'cli/main.ts': "import { composed } from '../server/compose.ts'\nexport const cli = composed\n",
  'tests/support/server.ts': "import { main } from '../../server/main.ts'\nexport const start = main\n",
  'tests/compat/a.test.ts': "import { start } from '../support/server.ts'\nexport const test = start\n",
}

/** Each violation: the rule, the file it is planted in, and what that file then says. */
const planted: readonly (readonly [string, string, string])[] = [
  ['matriz-imports-only-matriz', 'matriz/planted-a.ts', "import '../generated/operations.ts'\n"],
  ['matriz-packages-are-a-list', 'matriz/planted-b.ts', "import 'yaml'\n"],
  ['matriz-has-no-machine', 'matriz/planted-c.ts', "import 'node:fs'\n"],
  ['adapters-import-only-matriz', 'adapters/planted.ts', "import '../handlers/getHealth.ts'\n"],
  ['handlers-see-matriz-through-its-index', 'handlers/planted-a.ts', "import type {} from '../matriz/ports.ts'\n"],
  ['handlers-decide-nothing', 'handlers/planted-b.ts', "import '../adapters/store.ts'\n"],
  ['handlers-use-no-package', 'handlers/planted-c.ts', "import 'yaml'\n"],
  ['generated-stands-alone', 'generated/planted.ts', "import '../matriz/index.ts'\n"],
  ['compose-alone-reaches-adapters', 'server/planted-a.ts', "import '../adapters/store.ts'\n"],
  ['http-framework-stays-in-server', 'handlers/planted-d.ts', "import type {} from 'express'\n"],
  ['upstream-client-stays-in-adapters', 'server/planted-b.ts', "import 'undici'\n"],
  ['database-stays-in-adapters', 'server/planted-c.ts', "import 'node:sqlite'\n"],
  ['server-is-a-leaf', 'scripts/planted.ts', "import '../server/main.ts'\n"],
  ['outsiders-speak-http', 'tests/smoke/planted.test.ts', "import '../../server/main.ts'\n"],
  ['outsiders-speak-http', 'load/planted.ts', "import '../matriz/index.ts'\n"],
  ['production-without-tests', 'server/planted-d.ts', "import '../tests/support/server.ts'\n"],
  ['production-without-dev-packages', 'server/planted-e.ts', "import 'fast-check'\n"],
  ['declared-packages-only', 'server/planted-f.ts', "import 'acorn'\n"],
  ['imports-resolve', 'server/planted-g.ts', "import './absent.ts'\n"],
  ['no-cycles', 'server/planted-h.ts', "import './planted-i.ts'\n"],
  ['nothing-unreached', 'adapters/planted-unused.ts', 'export const unused = 1\n'],
]

t.test('deps: a tree that keeps every rule is green', async (t) => {
  using tree = plantTree(sound, configuration)
  const outcome = tree.script('check-import-rules.ts')
  t.equal(outcome.status, 0, outcome.text)
  t.match(outcome.stdout, `deps: ${Object.keys(sound).length} modules, all well`)
})

t.test('deps: each rule goes red on its planted violation and says what to do instead', async (t) => {
  using tree = plantTree({ ...sound, 'server/planted-i.ts': "import './planted-h.ts'\n", ...Object.fromEntries(planted.map(([, file, text]) => [file, text])) }, configuration)
  const outcome = tree.script('check-import-rules.ts')
  t.equal(outcome.status, 1)
  for (const [rule, file] of planted) t.match(outcome.stderr, `${rule}: ${file}`, `${rule} in ${file}`)
  t.strictSame(
    rules.map(({ name }) => name).filter((name) => !planted.some(([rule]) => rule === name)),
    [],
    'no rule is without a violation',
  )
  for (const { name, comment, severity } of rules) {
    t.equal(severity, 'error', name)
    t.match(outcome.stderr, comment, `${name}: remedy`)
  }
})

t.test('deps: files that were not looked at, or none at all, are red', async (t) => {
  using tree = plantTree(sound, configuration)
  const blind = readFileSync(join(repository, '.dependency-cruiser.cjs'), 'utf8').replace('exclude: { path:', "exclude: { path: '^matriz/' }, includeOnly: { path:")
  tree.write({ '.dependency-cruiser.cjs': blind })
  const outcome = tree.script('check-import-rules.ts')
  t.equal(outcome.status, 1)
  t.match(outcome.stderr, 'matriz/ports.ts: was not looked at')

  using empty = plantTree({}, configuration)
  const nothing = empty.script('check-import-rules.ts')
  t.equal(nothing.status, 1)
  t.match(nothing.stderr, 'deps: no modules to look at')
})

t.test('decision 0012 lists the packages that the rules allow MATRIZ, in both directions', async (t) => {
  const source = readFileSync(join(repository, '.dependency-cruiser.cjs'), 'utf8')
  const allowed = [.../'([^']+)'/g[Symbol.matchAll](/matrizPackages = \[(.*)\]/.exec(source)?.[1] ?? '')].map(([, name = '']) => name)
  const page = readFileSync(join(repository, 'docs/decisions/0012-matriz-packages.md'), 'utf8')
  const explained = [...page.matchAll(/^\| (?!package \|)([@\w., /-]*\w[\w., -]*) \|/gm)].flatMap(([, names = '']) => names.split(', '))
  t.ok(allowed.length > 0)
  t.strictSame([...explained].sort(), [...allowed].sort())
})
