// SPDX-License-Identifier: Apache-2.0
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import t from 'tap'
import { ConfigError, readEnvironment, variables } from '../../server/config.ts'
import { startServerProcess } from '../support/process.ts'
import { inheritedEnvironment, nodeCommand } from '../support/environment.ts'

const project = join(import.meta.dirname, '../..')

interface Ended {
  readonly code: number | null
  readonly said: string
}

/** Starts the server as a user does, and waits until it has given up. */
async function start(environment: Readonly<Record<string, string>>): Promise<Ended> {
  const inherited = inheritedEnvironment()
  const child = spawn(...nodeCommand(join(project, 'server/main.ts')), { env: { ...inherited, LUKHAS_PORT: '0', ...environment }, stdio: ['ignore', 'pipe', 'pipe'] })
  let said = ''
  child.stdout.on('data', (part: Buffer) => {
    said += part.toString()
    // Whatever starts in spite of its configuration must not outlive the test.
    child.kill('SIGKILL')
  })
  child.stderr.on('data', (part: Buffer) => {
    said += part.toString()
  })
  const [code] = (await once(child, 'close')) as [number | null]
  return { code, said }
}

/** A committed file, changed; the change must have been one. */
function changed(directory: string, file: string, from: RegExp | string, to: string): string {
  const text = readFileSync(join(project, file), 'utf8')
  const result = text.replace(from, to)
  if (result === text) throw new Error(`${file} has no ${String(from)}.`)
  const path = join(directory, file.replaceAll('/', '-'))
  writeFileSync(path, result)
  return path
}

const reliability = 'configs/runtime/reliability.yaml'
const providers = 'configs/runtime/providers.yaml'
const policy = 'configs/policies/security.yaml'

t.test('exit 78: a configuration that cannot be used is refused, by file, key and what was expected', async (t) => {
  const directory = t.testdir({ 'not-yaml': 'stages: [', 'no-object': '- a', 'twice': 'providers: []\nproviders: []\n', folder: {}, empty: '' })
  const data = join(directory, 'data')
  const at = (name: string): string => join(directory, name)
  const cases: readonly (readonly [string, Readonly<Record<string, string>>, readonly (string | RegExp)[]])[] = [
    ['a file that is not there', { LUKHAS_RELIABILITY_FILE: at('none.yaml') }, [at('none.yaml'), 'ENOENT', 'readable']],
    ['a directory for a file', { LUKHAS_POLICY: at('folder') }, [at('folder'), 'EISDIR']],
    ['a file that is not YAML', { LUKHAS_RELIABILITY_FILE: at('not-yaml') }, [at('not-yaml'), /line \d+/, 'YAML']],
    ['an empty file', { LUKHAS_POLICY: at('empty') }, [at('empty'), 'object']],
    ['a list for an object', { LUKHAS_PROVIDERS_FILE: at('no-object') }, [at('no-object'), 'expected an object']],
    ['a key that is there twice', { LUKHAS_PROVIDERS_FILE: at('twice') }, [at('twice'), /unique/]],
    ['an unknown key', { LUKHAS_RELIABILITY_FILE: changed(directory, reliability, /^stages:/m, 'stage: 1\nstages:') }, ['reliability.yaml', 'stage', 'Unknown']],
    ['a missing key', { LUKHAS_RELIABILITY_FILE: changed(at('folder'), reliability, / {2}intent_ms:.*\n/, '') }, ['stages.intent_ms', 'Missing']],
    ['a wrong type', { LUKHAS_RELIABILITY_FILE: changed(folder(at('folder'), 'type'), reliability, /intent_ms: \d+/, 'intent_ms: soon') }, ['stages.intent_ms', 'an integer']],
    ['stages over the total', { LUKHAS_RELIABILITY_FILE: changed(folder(at('folder'), 'sum'), reliability, /intent_ms: \d+/, 'intent_ms: 3000000') }, ['stages.total_ms', /add up to \d+ ms/]],
    ['a limit that is missing', { LUKHAS_RELIABILITY_FILE: changed(folder(at('folder'), 'limit'), reliability, / {2}reads:.*\n/, '') }, ['limits.reads']],
    ['an invalid policy', { LUKHAS_POLICY: changed(directory, policy, 'effect: allow', 'effect: perhaps') }, ['security.yaml', 'authorisation.rules[0].effect', "'allow'"]],
    ['a default that leads nowhere', { LUKHAS_PROVIDERS_FILE: changed(directory, providers, /^providers: \[\]/m, 'providers: []\ndefault: nobody') }, ['providers.yaml', 'default', 'expected']],
    ['servers that cannot be asked', { LUKHAS_PROVIDERS_FILE: changed(folder(at('folder'), 'servers'), providers, /^providers: \[\]/m, 'providers: []\nmcp_servers: [{ label: a, url: "http://b", headers: { x-key: { env: NOT_SET } } }, { label: a, url: "http://[" }]') }, ['mcp_servers[0].headers.x-key.env', 'NOT_SET', 'mcp_servers[1].url', 'a twice']],
    ['secrets that stand in the file', { LUKHAS_PROVIDERS_FILE: changed(folder(at('folder'), 'secrets'), providers, /^providers: \[\]/m, 'providers: [{ id: a, base_url: "http://b", headers: { X-Api-Key: hunter2 } }]\nmcp_servers: [{ label: a, url: "http://b", headers: { authorization: hunter2 } }]') }, ['providers[0].headers.X-Api-Key', 'api_key_env', 'mcp_servers[0].headers.authorization', 'env: NAME']],
    ['a header that says how a message is carried', { LUKHAS_PROVIDERS_FILE: changed(folder(at('folder'), 'carriers'), providers, /^providers: \[\]/m, 'providers: []\nmcp_servers: [{ label: a, url: "http://b", headers: { Host: c } }]') }, ['providers.yaml', 'mcp_servers[0].headers']],
    ['an unknown variable', { LUKHAS_PROT: '1' }, ['LUKHAS_PROT', 'unknown']],
    ['values out of place, all at once', { LUKHAS_PORT: '99999', LUKHAS_LOG_LEVEL: 'loud', LUKHAS_UPSTREAM_BASE_URL: 'ftp://x' }, ['LUKHAS_PORT', 'LUKHAS_LOG_LEVEL', 'one of silent', 'LUKHAS_UPSTREAM_BASE_URL', '3 problems']],
    ['problems of several files at once', { LUKHAS_RELIABILITY_FILE: at('empty'), LUKHAS_POLICY: at('folder') }, [at('empty'), at('folder'), '2 problems']]
  ]
  // Each is a process of its own: two at a time keep two cores busy.
  const endings = new Map<string, Ended>()
  const waiting = [...cases]
  const work = async (): Promise<void> => {
    for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) endings.set(next[0], await start({ LUKHAS_DATA_DIR: data, ...next[1] }))
  }
  await Promise.all([work(), work()])
  for (const [name, , expected] of cases) {
    const { code, said } = endings.get(name) ?? { code: null, said: '' }
    t.equal(code, 78, `${name}: ${said}`)
    for (const part of expected) t.ok(typeof part === 'string' ? said.includes(part) : part.test(said), `${name}: ${String(part)} in ${said}`)
  }
  t.notOk(existsSync(data), 'nothing was made before the configuration was right')
})

/** A folder of its own for each changed copy of one file. */
function folder(parent: string, name: string): string {
  const path = join(parent, name)
  mkdirSync(path)
  return path
}

t.test('no problem repeats a secret', (t) => {
  const secret = 'hunter2-hunter2'
  try {
    readEnvironment({ LUKHAS_UPSTREAM_API_KEY: secret, LUKHAS_UPSTREAM_BASE_URL: `https://user:${secret}@x`, LUKHAS_PORT: secret }, '/')
    t.fail('it was accepted')
  } catch (thrown) {
    t.type(thrown, ConfigError)
    t.notMatch(String(thrown), new RegExp(secret))
  }
  t.end()
})

t.test('.env.example lists every variable that the server reads, with its default, and no other', (t) => {
  const lines = readFileSync(join(project, '.env.example'), 'utf8').split('\n')
  const listed = Object.fromEntries(lines.flatMap((line) => {
    const match = /^# ?([A-Z]+_\w+)=(.*)$|^([A-Z]+_\w+)=(.*)$/.exec(line)
    return match === null ? [] : [[match[1] ?? match[3] ?? '', match[2] ?? match[4] ?? '']]
  }))
  t.strictSame(Object.keys(listed).sort(), Object.keys(variables).sort())
  for (const [name, { fallback }] of Object.entries(variables)) t.equal(listed[name], fallback ?? '', name)
  t.end()
})

t.test('the environment is read by server/config.ts alone', (t) => {
  const readers = readdirSync(join(project, 'server')).filter((name) => readFileSync(join(project, 'server', name), 'utf8').includes('process.env'))
  t.strictSame(readers, ['config.ts'])
  t.end()
})

t.test('the first start makes a development key of mode 600 and a line that streams the answer; the next one reads it from its file', async (t) => {
  const directory = join(t.testdir(), 'data')
  const first = await startServerProcess({ LUKHAS_DATA_DIR: directory })
  const file = join(directory, 'dev-key')
  t.equal(statSync(file).mode & 0o777, 0o600)
  t.match(readFileSync(file, 'utf8'), /^sk-lukhas-\w+$/, 'the key alone')
  await said(first.output, /curl -N .*\n/)
  const line = /curl -N .*/.exec(first.output())?.[0] ?? ''
  t.ok(line.includes(first.key))
  t.match(await shell(line), /"delta":"36"[^]*data: \[DONE\]/)
  t.equal(await first.stop(), 0, 'SIGTERM ends it in order')
  const second = await startServerProcess({ LUKHAS_DATA_DIR: directory })
  await said(second.output, /curl -N .*\n/)
  const again = /curl -N .*/.exec(second.output())?.[0] ?? ''
  t.notOk(second.output().includes(second.key), 'the key is not shown again')
  t.ok(again.includes(`$(cat ${file})`))
  t.match(await shell(again), /36[^]*\[DONE\]/)
  t.equal(await second.stop('SIGINT'), 0)
})

t.test('exit 69: a port that is taken is said plainly', async (t) => {
  const directory = t.testdir()
  await using first = await startServerProcess({ LUKHAS_DATA_DIR: join(directory, 'a') })
  const { code, said: text } = await start({ LUKHAS_DATA_DIR: join(directory, 'b'), LUKHAS_PORT: new URL(first.url).port })
  t.equal(code, 69)
  t.match(text, /EADDRINUSE/)
})

async function said(output: () => string, pattern: RegExp): Promise<void> {
  for (let tries = 0; !pattern.test(output()); tries++) {
    if (tries > 400) throw new Error(`It did not say ${String(pattern)}: ${output()}`)
    await new Promise((resolve) => setTimeout(resolve, 25))
  }
}

/** Runs a line as somebody would who pastes it. */
async function shell(line: string): Promise<string> {
  const child = spawn('sh', ['-c', line], { stdio: ['ignore', 'pipe', 'ignore'] })
  let output = ''
  child.stdout.on('data', (part: Buffer) => {
    output += part.toString()
  })
  await once(child, 'close')
  return output
}
