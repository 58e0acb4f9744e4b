// SPDX-License-Identifier: Apache-2.0
// Times a first visit, as somebody has it who knows only the README: clone into an empty directory, `make run` with an
// empty npm cache, then paste the curl line that it prints. Fails when the first streamed byte comes after 60 s.
import { spawn, spawnSync } from 'node:child_process'
import type { ChildProcess } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { delimiter, join, resolve } from 'node:path'

const limitSeconds = 60
/** A guard against a server that never comes up. */
const giveUpMs = 300_000
/** The printed line asks for 15% of 240. */
const answer = /\b36\b/

const repository = resolve(import.meta.dirname, '..')
const scratch = mkdtempSync(join(tmpdir(), 'lukhas-newcomer-'))
const clone = join(scratch, 'lukhas')
const startedAtMs = performance.now()
let stageStartedAtMs = startedAtMs

function stageDone(name: string): void {
  const now = performance.now()
  process.stdout.write(`  ${name.padEnd(36)} ${((now - stageStartedAtMs) / 1000).toFixed(2).padStart(7)} s\n`)
  stageStartedAtMs = now
}

/** The newcomer has neither our Node.js, nor our packages, nor our settings. */
function newcomerEnvironment(port: number): NodeJS.ProcessEnv {
  const kept = Object.entries(process.env).filter(([name]) => !/^(?:LUKHAS_|npm_config_(?!cafile|registry)|MAKE|MFLAGS|NODE_OPTIONS)/i.test(name))
  const path = (process.env['PATH'] ?? '').split(delimiter).filter((entry) => !entry.startsWith(repository))
  return { ...Object.fromEntries(kept), PATH: path.join(delimiter), npm_config_cache: join(scratch, 'npm-cache'), LUKHAS_PORT: String(port) }
}

async function freePort(): Promise<number> {
  const { promise, resolve: found, reject } = Promise.withResolvers<number>()
  const server = createServer().on('error', reject)
  server.listen(0, '127.0.0.1', () => {
    const address = server.address()
    server.close(() => (typeof address === 'object' && address !== null ? found(address.port) : reject(new Error('no port'))))
  })
  return promise
}

/** The curl command in what `make run` printed, with the lines that continue it; undefined while it is not complete. */
function curlLine(printed: string): string | undefined {
  const found = /^[ \t]*(curl (?:[^\n]*\\\n)*[^\n]*)\n/m.exec(printed)
  return found?.[1]
}

/** Calls `ready` until it gives something; fails when the server ends or the time is up. */
async function waitFor<T>(what: string, server: ChildProcess, ready: () => T | undefined): Promise<T> {
  for (;;) {
    const found = ready()
    if (found !== undefined) return found
    if (server.exitCode !== null || server.signalCode !== null) throw new Error(`make run ended before ${what}`)
    if (performance.now() - startedAtMs > giveUpMs) throw new Error(`gave up waiting for ${what}`)
    await new Promise((wake) => setTimeout(wake, 20))
  }
}

/** Pastes the command into a shell. Resolves with all that it printed; `onFirst` is called at its first byte. */
async function paste(command: string, environment: NodeJS.ProcessEnv, onFirst: () => void): Promise<string> {
  const shell = spawn('sh', ['-c', command], { cwd: clone, env: environment, stdio: ['ignore', 'pipe', 'pipe'] })
  const { promise, resolve: ended, reject } = Promise.withResolvers<string>()
  let text = ''
  shell.stdout.setEncoding('utf8').on('data', (chunk: string) => {
    if (text === '') onFirst()
    text += chunk
  })
  let said = ''
  shell.stderr.setEncoding('utf8').on('data', (chunk: string) => (said += chunk))
  shell.on('error', reject).on('close', (status) => {
    // What curl says of its progress is of interest only when it failed.
    if (status !== 0) process.stderr.write(said)
    ended(text)
  })
  return promise
}

/** The text that the events of a streamed response add up to. */
function streamedText(reply: string): string {
  const events = reply.split('\n').filter((line) => line.startsWith('data: {'))
  // Only two fields are looked at, and either may be absent.
  const parsed = events.map((line) => JSON.parse(line.slice('data: '.length)) as { readonly type?: unknown; readonly delta?: unknown })
  return parsed.map(({ type, delta }) => (type === 'response.output_text.delta' ? String(delta) : '')).join('')
}

async function visit(environment: NodeJS.ProcessEnv, server: ChildProcess, printed: () => string): Promise<boolean> {
  const exists = (path: string) => (): true | undefined => existsSync(join(clone, path)) || undefined
  await waitFor('packages were installed', server, exists('node_modules/.package-lock.json'))
  stageDone('install')
  const command = await waitFor('a curl line was printed', server, () => curlLine(printed()))
  stageDone('server up')
  let firstByteAtMs = Infinity
  const reply = await paste(command, environment, () => {
    stageDone('first streamed byte')
    firstByteAtMs = performance.now()
  })
  const seconds = (firstByteAtMs - startedAtMs) / 1000
  const streamed = /^data: /m.test(reply)
  const text = streamedText(reply)
  const answered = answer.test(text)
  process.stdout.write(`  ${'clone → first streamed byte'.padEnd(36)} ${seconds.toFixed(2).padStart(7)} s (limit ${limitSeconds} s)\n`)
  if (!streamed) process.stderr.write(`✗ the pasted line streamed no event; it said: ${reply.slice(0, 400)}\n`)
  if (!answered) process.stderr.write(`✗ the answer is not 36 but: ${text.slice(0, 400)}\n`)
  if (seconds > limitSeconds) process.stderr.write(`✗ slower than ${limitSeconds} s\n`)
  return streamed && answered && seconds <= limitSeconds
}

async function main(): Promise<boolean> {
  const dirty = spawnSync('git', ['status', '--porcelain'], { cwd: repository, encoding: 'utf8' })
  if (dirty.stdout !== '') process.stdout.write('What is measured is the last commit, without the changes in the working tree.\n')
  const environment = newcomerEnvironment(await freePort())
  const git = spawnSync('git', ['clone', '--quiet', repository, clone], { env: environment, stdio: 'inherit' })
  if (git.status !== 0 || !existsSync(join(clone, 'Makefile'))) throw new Error('git clone brought no Makefile')
  stageDone('clone')
  // Its own process group, so that ending it ends the server below make as well.
  const server = spawn('make', ['run'], { cwd: clone, env: environment, stdio: ['ignore', 'pipe', 'pipe'], detached: true })
  let printed = ''
  server.stdout.setEncoding('utf8').on('data', (chunk: string) => (printed += chunk))
  let visiting = true
  // What make says about being ended by us is no news.
  server.stderr.on('data', (chunk: Buffer) => visiting && process.stderr.write(chunk))
  const gone = new Promise((ended) => server.on('close', ended))
  try {
    return await visit(environment, server, () => printed)
  } catch (thrown) {
    process.stderr.write(printed)
    throw thrown
  } finally {
    visiting = false
    if (server.pid !== undefined && server.exitCode === null) process.kill(-server.pid, 'SIGTERM')
    await gone
  }
}

try {
  process.exitCode = (await main()) ? 0 : 1
} catch (thrown) {
  process.stderr.write(`✗ ${thrown instanceof Error ? thrown.message : String(thrown)}\n`)
  process.exitCode = 1
} finally {
  rmSync(scratch, { recursive: true, force: true, maxRetries: 3 })
}
