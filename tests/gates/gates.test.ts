// SPDX-License-Identifier: Apache-2.0
import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import t from 'tap'
import { plantTree, repository } from './planted-tree.ts'

const makefile = readFileSync(join(repository, 'Makefile'), 'utf8')
const gates = /^GATES := (.*)$/m.exec(makefile)?.[1]?.split(' ') ?? []
const header = '// SPDX-License-Identifier: Apache-2.0\n'

/** Where each gate of `make check` is seen red: the file, and how the titles of its planted cases begin. */
const plantedIn: Readonly<Record<string, readonly [files: string, titles: string]>> = {
  'spec-lint': ['tests/contract/*.test.ts', 'the contract is clean, and every rule finds its planted violation'],
  drift: ['tests/contract/*.test.ts', 'drift is seen in both directions'],
  types: ['tests/gates/gates.test.ts', 'types: '],
  lint: ['tests/gates/lint.test.ts', 'lint: '],
  deps: ['tests/gates/import-rules.test.ts', 'deps: '],
  spdx: ['tests/gates/gates.test.ts', 'spdx: '],
  packages: ['tests/gates/gates.test.ts', 'packages: '],
  licences: ['tests/gates/gates.test.ts', 'licences: '],
  paths: ['tests/gates/gates.test.ts', 'paths: '],
  decisions: ['tests/gates/gates.test.ts', 'decisions: '],
  'docs-check': ['tests/gates/gates.test.ts', 'docs-check: '],
  'special-cases': ['tests/gates/gates.test.ts', 'special-cases: '],
  commits: ['tests/gates/gates.test.ts', 'commits: '],
  test: ['tests/gates/test-results.test.ts', 'test: '],
}

t.test('every gate of make check has a planted case', async (t) => {
  t.strictSame(gates, Object.keys(plantedIn), 'the table lists the gates of the Makefile, in order')
  for (const [gate, [files, titles]] of Object.entries(plantedIn)) {
    const sources = globSync(files, { cwd: repository }).map((file) => readFileSync(join(repository, file), 'utf8'))
    t.ok(sources.some((source) => source.includes(`test('${titles}`) || source.includes(`test(\`${titles}`)), `${gate}: a test titled "${titles}…" in ${files}`)
    t.match(makefile, new RegExp(`^${gate}:.*## \\w`, 'm'), `${gate}: a verb with a description`)
  }
})

t.test('make check runs the gates in order, stops at the first red one and names it', async (t) => {
  using tree = plantTree({ Makefile: 'a:\n\t@echo ran a\nb:\n\t@echo ran b && exit 3\nc:\n\t@echo ran c\n' })
  const red = tree.script('run-gates.ts', 'a', 'b', 'c')
  t.equal(red.status, 1)
  t.match(red.stdout, /── a\nran a\n\n── b\nran b\n/)
  t.match(red.stdout, '✗ b failed')
  t.notMatch(red.stdout, 'ran c')
  t.equal(tree.script('run-gates.ts', 'a', 'c').status, 0)
  t.equal(tree.script('run-gates.ts').status, 64)
  t.match(makefile, 'scripts/run-gates.ts $(GATES)')
})

t.test('.ci/run asks for every service, ends with the count of tests, and is red when a gate is', async (t) => {
  const summarise = (text: string): string => `check:\n\t@echo services=$$LUKHAS_REQUIRE_SERVICES; mkdir -p .tap; echo '${text}' > "$$LUKHAS_SUMMARY_FILE"`
  using tree = plantTree({ Makefile: `${summarise('9 passed, 0 failed, 0 skipped')}\n` }, ['.ci/run'])
  const green = tree.run('.ci/run', [])
  t.equal(green.status, 0, green.text)
  t.equal(green.stdout, 'services=1\n9 passed, 0 failed, 0 skipped\n')

  tree.write({ Makefile: `${summarise('8 passed, 1 failed, 0 skipped')}; exit 1\n` })
  const failing = tree.run('.ci/run', [])
  t.not(failing.status, 0)
  t.equal(failing.stdout.trimEnd().split('\n').at(-1), '8 passed, 1 failed, 0 skipped')

  for (const Makefile of ['check:\n\t@exit 1\n', 'check:\n\t@true\n']) {
    tree.write({ Makefile })
    const silent = tree.run('.ci/run', [])
    t.not(silent.status, 0, 'no count of an earlier run is taken for this one')
    t.match(silent.stdout, /\n0 passed, 1 failed, 0 skipped\n$/)
  }
})

t.test('types: a wrong type and syntax that Node.js cannot strip go red', async (t) => {
  using tree = plantTree({ 'matriz/a.ts': 'export const a: number = 1\n' }, ['tsconfig.json', 'package.json'])
  const check = (): ReturnType<typeof tree.run> => tree.run('tsc', ['--noEmit', '--project', 'tsconfig.json'])
  t.equal(check().status, 0)
  tree.write({ 'matriz/a.ts': "export const a: number = 'text'\nexport enum B { c }\nexport const d = [1][0].toFixed()\nimport { PathLike } from 'node:fs'\nexport const e = (f: PathLike): void => void f\n" })
  const red = check()
  t.not(red.status, 0)
  for (const code of ['TS2322', 'TS1294', 'TS2532', 'TS1484']) t.match(red.stdout, code, code)
})

t.test('spdx: a source file without its header goes red', async (t) => {
  using tree = plantTree({ 'a.ts': header, 'b.sh': '#!/bin/sh\n# SPDX-License-Identifier: Apache-2.0\n', 'c.json': '{}' })
  t.equal(tree.script('check-spdx.ts').status, 0)
  tree.write({ 'd.ts': 'export {}\n', 'e.yaml': `a: 1\n# SPDX-License-Identifier: Apache-2.0\n`, 'f.cjs': '// SPDX-License-Identifier: MIT\n', Makefile: 'a:\n' })
  const red = tree.script('check-spdx.ts')
  t.equal(red.status, 1)
  for (const file of ['Makefile', 'd.ts', 'e.yaml', 'f.cjs']) t.match(red.stderr, `${file}: no SPDX header`)
  t.match(red.stderr, 'spdx: 4 wrong in 6 source files')
  using empty = plantTree({})
  t.equal(empty.script('check-spdx.ts').status, 1, 'nothing to look at')
})

t.test('packages: ranges, addresses, missing integrity and a lock out of step go red', async (t) => {
  const integrity = 'sha512-AA=='
  const manifest = (version: string): string => JSON.stringify({ dependencies: { a: version } })
  const lock = (version: string, entry: object): string => JSON.stringify({ packages: { '': { dependencies: { a: version } }, 'node_modules/a': { version: '1.0.0', ...entry } } })
  using tree = plantTree({ 'package.json': manifest('1.0.0'), 'package-lock.json': lock('1.0.0', { integrity }) })
  t.equal(tree.script('check-packages.ts').status, 0)
  const cases: readonly (readonly [string, string, string])[] = [
    [manifest('^1.0.0'), lock('^1.0.0', { integrity }), 'dependencies.a is "^1.0.0", not an exact version'],
    [manifest('latest'), lock('latest', { integrity }), 'not an exact version'],
    [manifest('1.0.0'), lock('1.0.0', { integrity, resolved: 'https://registry.example.test/a.tgz' }), 'node_modules/a has a download address'],
    [manifest('1.0.0'), lock('1.0.0', {}), 'node_modules/a has no integrity'],
    [manifest('1.0.1'), lock('1.0.0', { integrity }), 'dependencies is not what package.json says'],
  ]
  for (const [packageJson, packageLock, problem] of cases) {
    tree.write({ 'package.json': packageJson, 'package-lock.json': packageLock })
    const red = tree.script('check-packages.ts')
    t.equal(red.status, 1, problem)
    t.match(red.stderr, problem)
  }
})

t.test('licences: a production package under a licence that is not allowed, or under none, goes red', async (t) => {
  const lock = JSON.stringify({ packages: { '': {}, 'vendored/a': {}, 'vendored/dev': { dev: true }, 'vendored/other': { optional: true, license: 'MIT' } } })
  using tree = plantTree({ 'package-lock.json': lock, 'vendored/dev/package.json': '{"license":"GPL-3.0"}' })
  for (const licence of ['MIT', '(GPL-3.0 OR MIT)', 'MIT AND ISC']) {
    tree.write({ 'vendored/a/package.json': JSON.stringify({ license: licence }) })
    t.equal(tree.script('check-licences.ts').status, 0, licence)
  }
  for (const licence of ['GPL-3.0', 'MIT AND GPL-3.0', 'SEE LICENSE IN x', undefined]) {
    tree.write({ 'vendored/a/package.json': JSON.stringify({ license: licence }) })
    const red = tree.script('check-licences.ts')
    t.equal(red.status, 1, String(licence))
    t.match(red.stderr, 'vendored/a: licence')
  }
  tree.write({ 'vendored/a/package.json': null })
  t.equal(tree.script('check-licences.ts').status, 1, 'a package that is not installed')
})

t.test('paths: a path of somebody\'s machine goes red, and what only looks like one does not', async (t) => {
  using tree = plantTree({ 'a.md': 'see docs/work/x, https://host.test/root/x, $HOME/x, /home/node/app and ../work/\n' })
  t.equal(tree.script('check-paths.ts').status, 0)
  for (const directory of ['work/main', 'root/.npm', 'tmp/lukhas/x', 'Users/ada/x', 'home/ada/x']) {
    tree.write({ 'b.md': `fine\nsee /${directory}\n` })
    const red = tree.script('check-paths.ts')
    t.equal(red.status, 1, directory)
    t.match(red.stderr, 'b.md:2: ')
  }
})

t.test('decisions: one that names no check, or one that does not exist, goes red', async (t) => {
  using tree = plantTree({ Makefile: 'lint: ## Lint\n', 'docs/decisions/0001-a.md': '# a\n\n**Enforced by** `make lint` and `Makefile`.\n' })
  t.equal(tree.script('check-decisions.ts').status, 0)
  for (const page of ['# a\n', '# a\n\n## Enforced by\n', '# a\n\n**Enforced by** care and `attention`.\n', '**Enforced by** `make absent`.\n', '**Enforced by** `tests/absent.test.ts`.\n']) {
    tree.write({ 'docs/decisions/0002-b.md': page })
    const red = tree.script('check-decisions.ts')
    t.equal(red.status, 1, page)
    t.match(red.stderr, 'docs/decisions/0002-b.md: ')
  }
})

t.test('docs-check: a dead link, an unknown verb, an unexplained package and a path that is not built go red', async (t) => {
  const packages = 'docs/decisions/0013-production-dependencies.md'
  const paths = 'docs/decisions/0010-how-the-seed-maps-to-this-tree.md'
  const sound = {
    Makefile: 'run: ## Run\n',
    'package.json': JSON.stringify({ dependencies: { a: '1.0.0', b: '1.0.0' } }),
    [packages]: '| package | why |\n|---|---|\n| a, `b` | needed |\n',
    [paths]: '| seed | here | built |\n|---|---|---|\n| x | `docs/decisions/` | yes |\n| y | `absent/file.ts` | no |\n',
    'README.md': 'See [the file](Makefile), [a site](https://host.test/x), `make run`; make sense of it.\n',
  }
  using tree = plantTree(sound)
  t.match(tree.script('check-docs.ts'), { status: 0, stdout: 'docs-check: 3 pages, all well' })
  const cases: readonly (readonly [string, string, string])[] = [
    ['README.md', 'See [the file](absent.md).\n', 'README.md: the link to absent.md leads nowhere'],
    ['README.md', 'Try `make absent`.\n', 'README.md: there is no verb `make absent`'],
    ['README.md', '```sh\nmake absent\n```\n', 'README.md: there is no verb `make absent`'],
    [packages, '| package | why |\n|---|---|\n| a | needed |\n', 'does not say why b is needed'],
    [packages, '| package | why |\n|---|---|\n| a, b, c | needed |\n', 'c is no production package'],
    [paths, '| seed | here | built |\n|---|---|---|\n| y | `absent/file.ts` | partly |\n', 'calls absent/file.ts built'],
  ]
  for (const [file, text, problem] of cases) {
    tree.write({ ...sound, [file]: text })
    const red = tree.script('check-docs.ts')
    t.equal(red.status, 1, problem)
    t.match(red.stderr, problem)
  }
})

t.test('special-cases: five consecutive words of a prompt in a text, a pattern or a manifest go red', async (t) => {
  const sound = {
    'README.md': 'Try "how heavy would three oxen be then".\n\n```sh\ncurl -d \'{"model":"m","input":"when do seven grey geese return north"}\'\n```\n',
    'evals/a.jsonl': '{"id":"a1","prompt":"whose blue boat sank near the old pier?","intent":"other"}\n',
    'tests/a.test.ts': "t.test('a title is never what a user says', () => {})\nconst prompts = [['seventeen ripe plums cost how much', 'an answer nobody asks in these words']]\nawait answer('could my uncle borrow your ladder')\n",
    'matriz/a.ts': "export const a = [/\\bhow\\s+heavy\\b/, 'an answer nobody asks in these words', 'a title is never what a user says']\n// whose blue boat sank near the old pier\n",
    'manifests/a.json': '{"description":"Tells how heavy something is."}',
  }
  using tree = plantTree(sound)
  t.match(tree.script('check-special-cases.ts'), { status: 0, stdout: 'special-cases: 2 files, all well' })
  const cases: readonly (readonly [string, string, string])[] = [
    ['matriz/a.ts', "export const a = 'blue boat sank near the'\n", 'in evals/a.jsonl'],
    ['matriz/a.ts', "export const a = `${1} whose blue boat sank near ${2}`\n", 'in evals/a.jsonl'],
    ['matriz/a.ts', 'export const a = /^heavy\\s+would\\s+three (?:oxen) be\\b/\n', 'in README.md'],
    ['matriz/a.ts', "export const a = new RegExp('do\\\\s+seven\\\\s+grey\\\\s+geese\\\\s+return')\n", 'in README.md'],
    ['matriz/data/a.json', '{"b":["seventeen ripe plums cost how"]}', 'in tests/a.test.ts'],
    ['manifests/a.json', '{"examples":[{"parameters":{"text":"Could my uncle borrow your car?"}}]}', 'in tests/a.test.ts'],
  ]
  for (const [file, text, problem] of cases) {
    tree.write({ ...sound, [file]: text })
    const red = tree.script('check-special-cases.ts')
    t.equal(red.status, 1, text)
    t.match(red.stderr, `${file}:1: 5 consecutive words of a prompt ${problem}`)
    if (!(file in sound)) tree.write({ [file]: null })
  }
  using silent = plantTree({ 'matriz/a.ts': '' })
  t.equal(silent.script('check-special-cases.ts').status, 1, 'no prompt to compare with')
})

t.test('commits: every message of the branch is checked, the first and those of a shallow clone too', async (t) => {
  using tree = plantTree({}, ['commitlint.config.js', 'package.json'])
  const commit = (message: string): unknown => tree.run('git', ['commit', '--quiet', '--allow-empty', '--message', message])
  t.equal(tree.script('check-commits.ts').status, 0, 'before the first commit')
  commit('feat: answer')
  commit('fix(server)!: refuse a duplicate Host\n\nA body.')
  t.match(tree.script('check-commits.ts'), { status: 0, stdout: 'commits: 2 commits, all well' })
  for (const message of ['Added things', 'fixup! feat: answer', 'wip: things', '1.0.0', 'feat: End with a stop.']) {
    commit(message)
    const red = tree.script('check-commits.ts')
    t.equal(red.status, 1, message)
    t.match(red.stderr, message.split(':')[0] ?? '')
    tree.run('git', ['reset', '--quiet', '--soft', 'HEAD~1'])
  }
  t.equal(tree.script('check-commits.ts').status, 0)

  using firstIsWrong = plantTree({}, ['commitlint.config.js', 'package.json'])
  firstIsWrong.run('git', ['commit', '--quiet', '--allow-empty', '--message', 'Initial commit'])
  firstIsWrong.run('git', ['commit', '--quiet', '--allow-empty', '--message', 'feat: answer'])
  t.equal(firstIsWrong.script('check-commits.ts').status, 1)
  firstIsWrong.run('git', ['clone', '--quiet', '--depth=1', `file://${firstIsWrong.root}`, 'shallow'])
  firstIsWrong.write({ 'shallow/commitlint.config.js': readFileSync(join(repository, 'commitlint.config.js'), 'utf8') })
  t.equal(firstIsWrong.script('check-commits.ts', 'shallow').status, 0, 'what is there is well')
})

t.test('every workflow action is pinned by its hash and no job may write', async (t) => {
  for (const file of globSync('.github/workflows/*.yml', { cwd: repository })) {
    const workflow = readFileSync(join(repository, file), 'utf8')
    const used = [...workflow.matchAll(/uses: (\S+)/g)].map(([, action = '']) => action)
    t.ok(used.length > 0, file)
    for (const action of used) t.match(action, /^[\w-]+\/[\w-]+@[0-9a-f]{40}$/)
    t.match(workflow, /^permissions:\n {2}contents: read$/m)
    t.notMatch(workflow, /: write\b/)
  }
})
