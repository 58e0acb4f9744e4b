// SPDX-License-Identifier: Apache-2.0
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import t from 'tap'
import { brokenFiles, readFailures, readResults } from '../../scripts/test-results.ts'
import { plantTree, repository } from './planted-tree.ts'
import type { Outcome, PlantedTree } from './planted-tree.ts'

const passing = "import t from 'tap'\nt.test('200 once', async (t) => { t.equal(1 as number, 1) })\nt.test('200 twice', async (t) => { t.ok(true) })\n"
const noSkips = JSON.stringify({ skips: [] })

function plant(files: Readonly<Record<string, string>>): PlantedTree {
  return plantTree({ 'tests/gates/allowed-skips.json': noSkips, ...files }, ['.taprc', 'package.json', 'tsconfig.json', 'tests/support/bare-threads.ts'])
}

function runTests(tree: PlantedTree, environment: Readonly<Record<string, string>> = {}): Outcome & { readonly summary: string | undefined } {
  const outcome = tree.run(process.execPath, [join(repository, 'scripts/run-tests.ts')], environment)
  return { ...outcome, summary: outcome.stdout.trimEnd().split('\n').at(-1) }
}

const strict = { LUKHAS_REQUIRE_SERVICES: '1' }

t.test('test: green tests are counted and the last line says so', async (t) => {
  using tree = plant({ 'tests/a.test.ts': passing, 'tests/deep/b.test.ts': "import t from 'tap'\nt.test('one', async (t) => { t.test('inner', async (t) => { t.ok(true) }) })\n" })
  const outcome = runTests(tree, { ...strict, LUKHAS_SUMMARY_FILE: join(tree.root, 'out/summary'), LUKHAS_JUNIT_FILE: join(tree.root, 'junit.xml') })
  t.equal(outcome.status, 0, outcome.text)
  t.equal(outcome.summary, '3 passed, 0 failed, 0 skipped')
  t.equal(readFileSync(join(tree.root, 'out/summary'), 'utf8'), '3 passed, 0 failed, 0 skipped\n')
  t.match(readFileSync(join(tree.root, 'junit.xml'), 'utf8'), '<testsuite')
})

t.test('test: a failing test, a throw outside of tests, a file without tests and no file at all go red', async (t) => {
  using tree = plant({
    'tests/a.test.ts': passing,
    'tests/fails.test.ts': "import t from 'tap'\nt.test('fails', async (t) => { t.equal(1, 2) })\n",
    'tests/throws.test.ts': "import t from 'tap'\nt.test('fine', async (t) => { t.ok(true) })\nprocess.on('exit', () => { process.exitCode = 7 })\n",
    'tests/empty.test.ts': "export {}\n",
    'tests/broken.test.ts': "import './absent.ts'\n",
  })
  const outcome = runTests(tree)
  t.equal(outcome.status, 1)
  t.match(outcome.stderr, 'tests/throws.test.ts: failed outside of its tests')
  t.match(outcome.stderr, 'tests/broken.test.ts: failed outside of its tests')
  t.match(outcome.stderr, 'tests/empty.test.ts: has no test')
  t.equal(outcome.summary, '3 passed, 4 failed, 0 skipped')

  using none = plant({})
  const nothing = runTests(none)
  t.equal(nothing.status, 1)
  t.match(nothing.stderr, 'no test file found')
  t.equal(nothing.summary, '0 passed, 1 failed, 0 skipped')
})

t.test('test: a skip outside the pinned list goes red where services are required, at every depth and for whole files', async (t) => {
  using tree = plant({
    'tests/a.test.ts': passing,
    'tests/part.test.ts': "import t from 'tap'\nt.test('runs', async (t) => { t.ok(true); t.test('deep', { skip: 'no database' }, async () => {}) })\nt.test('later', { todo: true }, async () => {})\n",
    'tests/whole.test.ts': "import t from 'tap'\nt.plan(0, 'no database')\n",
  })
  const lenient = runTests(tree)
  t.equal(lenient.status, 0, lenient.text)
  t.equal(lenient.summary, '3 passed, 0 failed, 3 skipped')

  const red = runTests(tree, strict)
  t.equal(red.status, 1)
  t.equal(red.summary, '3 passed, 3 failed, 3 skipped')
  t.match(red.stderr, 'tests/part.test.ts: "runs > deep" was skipped (no database)')
  t.match(red.stderr, 'tests/part.test.ts: "later" was skipped')
  t.match(red.stderr, 'tests/whole.test.ts: "" was skipped (no database)')

  const pinned = [
    { file: 'tests/part.test.ts', title: 'runs > deep', reason: 'planted' },
    { file: 'tests/part.test.ts', title: 'later', reason: 'planted' },
    { file: 'tests/whole.test.ts', title: '', reason: 'planted' },
  ]
  tree.write({ 'tests/gates/allowed-skips.json': JSON.stringify({ skips: pinned }) })
  const green = runTests(tree, strict)
  t.equal(green.status, 0, green.text)
  t.equal(green.summary, '3 passed, 0 failed, 3 skipped')
  tree.write({ 'tests/gates/allowed-skips.json': JSON.stringify({ skips: pinned.slice(1) }) })
  t.equal(runTests(tree, strict).status, 1)
})

t.test('test: a pinned skip that no longer happens goes red, so that the list cannot rot', async (t) => {
  using tree = plant({ 'tests/a.test.ts': passing })
  tree.write({ 'tests/gates/allowed-skips.json': JSON.stringify({ skips: [{ file: 'tests/a.test.ts', title: '200 once', reason: 'planted' }] }) })
  const outcome = runTests(tree, strict)
  t.equal(outcome.status, 1)
  t.match(outcome.stderr, 'tests/a.test.ts: "200 once" is pinned as skipped and was not')
})

t.test('test: a hung file is ended and goes red', async (t) => {
  using tree = plant({ 'tests/hangs.test.ts': "import t from 'tap'\nt.test('hangs', async () => { setInterval(() => {}, 1000); await new Promise(() => {}) })\n" })
  tree.write({ '.taprc': readFileSync(join(repository, '.taprc'), 'utf8').replace(/^timeout: \d+$/m, 'timeout: 1') })
  const outcome = runTests(tree)
  t.equal(outcome.status, 1)
  t.match(outcome.summary, /[1-9]\d* failed/)
})

t.test('every row of allowed-skips.json names an existing file and a reason', async (t) => {
  const { skips } = JSON.parse(readFileSync(join(repository, 'tests/gates/allowed-skips.json'), 'utf8')) as { skips: readonly Record<string, unknown>[] }
  t.ok(Array.isArray(skips))
  for (const { file, title, reason } of skips) {
    t.doesNotThrow(() => readFileSync(join(repository, String(file))))
    t.type(title, 'string')
    t.match(reason, /\w{3,}/)
  }
})

const failing = `TAP version 14
# Subtest: tests/a.test.ts
    # Subtest: outer
        ok 1 - holds
        # Subtest: inner
            not ok 1 - should be equal
              ---
              diff: "-2 +1"
              ...
            1..1
        not ok 2 - inner
        1..2
    not ok 1 - outer
    1..1
not ok 1 - tests/a.test.ts
not ok 2 - tests/b.test.ts
1..2
`

t.test('what failed is told once, at the assertion, with its account', async (t) => {
  const told = readFailures(failing)
  t.equal(told.length, 2)
  t.match(told[0], /^✗ tests\/a\.test\.ts > outer > inner > should be equal\n.*-2 \+1/s)
  t.match(told[1], /^✗ tests\/b\.test\.ts/)
})

t.test('a file that broke outside of its tests is named', async (t) => {
  t.same(brokenFiles(readResults(failing)), ['tests/b.test.ts'])
})
