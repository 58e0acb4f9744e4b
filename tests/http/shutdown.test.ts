// SPDX-License-Identifier: Apache-2.0
// How a server ends, and what the next one makes of what it left, with real processes.
import { once } from 'node:events'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { connect } from 'node:net'
import { join } from 'node:path'
import t from 'tap'
import { startServerProcess } from '../support/process.ts'
import type { ServerProcess } from '../support/process.ts'
import { gate, send, startUpstream, wait } from '../support/upstream.ts'
import type { Gate, Upstream } from '../support/upstream.ts'
import { answer } from '../support/upstream/answer.ts'
import { chatStream, replyScript } from '../support/upstream/dialects.ts'
import type { Script } from '../support/upstream/script.ts'

t.setTimeout(240_000)

const said = answer.text('one', ' two').withUsage({ input: 1, output: 2 })

/** An upstream that says its first word, and the rest when the gate is open. */
function halting(go: Gate): Promise<Upstream> {
  return startUpstream((request): Script => {
    const body = request.body as { readonly stream?: boolean }
    if (body.stream !== true) return { ...replyScript(said, { api: 'chat_completions', stream: false }), before: [wait(go.opened)] }
    const [first = '', second = '', ...rest] = chatStream(said)
    return { headers: { 'content-type': 'text/event-stream' }, steps: [...send(first, second), wait(go.opened), ...send(...rest)] }
  })
}

interface Settings {
  readonly readyDelayMs?: number
  readonly graceMs?: number
  readonly leaseMs?: number
  readonly concurrency?: number
}

interface Installation {
  readonly environment: Record<string, string>
}

/** A data directory, an upstream, and settings that a test changes. */
function install(directory: string, upstream: Upstream, { readyDelayMs = 0, graceMs = 10_000, leaseMs = 1_000, concurrency = 64 }: Settings): Installation {
  mkdirSync(directory, { recursive: true })
  const text = readFileSync(join(import.meta.dirname, '../../load/reliability.bench.yaml'), 'utf8')
    .replace(/ready_delay_ms: \d+/, `ready_delay_ms: ${readyDelayMs}`).replace(/grace_ms: \d+/, `grace_ms: ${graceMs}`)
    .replace(/lease_ms: \d+/, `lease_ms: ${leaseMs}`).replace(/background_concurrency: \d+/, `background_concurrency: ${concurrency}`)
  const file = join(directory, 'reliability.yaml')
  writeFileSync(file, text)
  return { environment: { LUKHAS_DATA_DIR: join(directory, 'data'), LUKHAS_RELIABILITY_FILE: file, LUKHAS_UPSTREAM_BASE_URL: upstream.baseUrl, LUKHAS_UPSTREAM_MODEL: 'm' } }
}

const headers = (server: ServerProcess): Record<string, string> => ({ authorization: `Bearer ${server.key}`, 'content-type': 'application/json' })

const ask = (server: ServerProcess, body: object): Promise<Response> =>
  fetch(`${server.url}/v1/responses`, { method: 'POST', headers: headers(server), body: JSON.stringify({ model: 'm', input: 'x', ...body }) })

interface Stored {
  readonly id: string
  readonly status: string
  readonly error: { readonly code: string } | null
}

const find = async (server: ServerProcess, id: string): Promise<Stored> => await (await fetch(`${server.url}/v1/responses/${id}`, { headers: headers(server) })).json() as Stored

/** Looks until the response is as it is to be. */
async function findAs(server: ServerProcess, id: string, status: string): Promise<Stored> {
  for (;;) {
    const found = await find(server, id)
    if (found.status === status) return found
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
}

const replay = async (server: ServerProcess, id: string): Promise<string> => (await fetch(`${server.url}/v1/responses/${id}?stream=true`, { headers: headers(server) })).text()

async function readUntil(reader: ReadableStreamDefaultReader<Uint8Array>, pattern: RegExp): Promise<string> {
  let text = ''
  while (!pattern.test(text)) {
    const { value, done } = await reader.read()
    if (done) return text
    text += new TextDecoder().decode(value)
  }
  return text
}

t.test('503: after SIGTERM the server is not ready at once, serves for the delay, and then takes no connection', async (t) => {
  const go = gate()
  await using upstream = await halting(go)
  await using server = await startServerProcess(install(t.testdir(), upstream, { readyDelayMs: 3_000 }).environment)
  t.equal((await fetch(`${server.url}/readyz`)).status, 200)
  const ended = server.stop()
  while ((await fetch(`${server.url}/readyz`)).status !== 503) await new Promise((resolve) => setTimeout(resolve, 10))
  t.equal((await ask(server, { model: 'lukhas-matriz', input: 'What is 15% of 240?' })).status, 200)
  t.equal((await fetch(`${server.url}/healthz`)).status, 200, 'it lives')
  t.equal(await ended, 0)
  const probe = connect(Number(new URL(server.url).port), '127.0.0.1')
  const [error] = (await once(probe, 'error')) as [NodeJS.ErrnoException]
  t.equal(error.code, 'ECONNREFUSED')
})

t.test('SIGINT does not wait for others to learn of the end', async (t) => {
  await using upstream = await halting(gate())
  await using server = await startServerProcess(install(t.testdir(), upstream, { readyDelayMs: 600_000 }).environment)
  t.equal(await server.stop('SIGINT'), 0)
})

t.test('200: a stream that ends within the grace is whole; so is a JSON reply', async (t) => {
  const go = gate()
  await using upstream = await halting(go)
  await using server = await startServerProcess(install(t.testdir(), upstream, { graceMs: 60_000 }).environment)
  const stream = await ask(server, { stream: true })
  const json = ask(server, {})
  await upstream.request(1)
  const ended = server.stop()
  await notReady(server)
  go.open()
  t.match(await stream.text(), /response\.completed[^]*\[DONE\]\n\n$/)
  t.match(await (await json).json(), { status: 'completed' })
  t.equal(await ended, 0)
})

t.test('a stream that does not end within the grace ends all the same, and the next server tells the rest of it', async (t) => {
  await using upstream = await halting(gate())
  const { environment } = install(t.testdir(), upstream, { graceMs: 300 })
  const server = await startServerProcess(environment)
  const reader = ((await ask(server, { stream: true })).body as ReadableStream<Uint8Array>).getReader()
  const beginning = await readUntil(reader, /"delta":"one"/)
  const id = /"id":"(resp_[^"]+)"/.exec(beginning)?.[1] ?? ''
  const ended = server.stop()
  const rest = await readUntil(reader, /\[DONE\]/).catch(() => '')
  t.equal(await ended, 0, 'it ends in order')
  await using next = await startServerProcess(environment)
  const found = await find(next, id)
  t.ok(['cancelled', 'failed'].includes(found.status), found.status)
  const whole = await replay(next, id)
  t.ok(whole.endsWith('data: [DONE]\n\n'))
  t.ok(whole.startsWith((beginning + rest).slice(0, (beginning + rest).lastIndexOf('\n\n'))), 'what was sent is how the log begins')
})

t.test('background responses: what runs is ended, what waits is handed back and run by the next server, and no model is asked twice', async (t) => {
  const go = gate()
  await using upstream = await halting(go)
  const { environment } = install(t.testdir(), upstream, { graceMs: 300, concurrency: 1 })
  const server = await startServerProcess(environment)
  const running = await (await ask(server, { background: true })).json() as Stored
  await upstream.request(0)
  const waiting = await (await ask(server, { background: true })).json() as Stored
  t.equal((await findAs(server, waiting.id, 'queued')).status, 'queued', 'background_concurrency is what is run at once')
  t.equal(await server.stop(), 0)
  go.open()
  await using next = await startServerProcess(environment)
  t.match(await findAs(next, waiting.id, 'completed'), { error: null })
  t.match(await find(next, running.id), { status: 'failed' })
  t.equal(upstream.requests.length, 2)
})

t.test('kill -9: a run in progress is ended when the lease of its server is over, and not before; the model is not asked again', async (t) => {
  for (const leaseMs of [500, 600_000]) {
    await using upstream = await halting(gate())
    const { environment } = install(join(t.testdir(), String(leaseMs)), upstream, { leaseMs, graceMs: 0 })
    const server = await startServerProcess(environment)
    const { id } = await (await ask(server, { background: true })).json() as Stored
    await upstream.request(0)
    await findAs(server, id, 'in_progress')
    await server.stop('SIGKILL')
    await using next = await startServerProcess(environment)
    if (leaseMs > 60_000) {
      await new Promise((resolve) => setTimeout(resolve, 1_500))
      t.equal((await find(next, id)).status, 'in_progress', 'its server may yet come back')
    } else {
      t.match(await findAs(next, id, 'failed'), { error: { code: 'server_error' } })
      t.match(await (await fetch(`${next.url}/metrics`)).text(), /lukhas_runs_taken_over_total 1\b/)
      t.match(await replay(next, id), /response\.failed[^]*\[DONE\]\n\n$/)
    }
    t.equal(upstream.requests.length, 1)
  }
})

async function notReady(server: ServerProcess): Promise<void> {
  for (;;) {
    const reply = await fetch(`${server.url}/readyz`).catch(() => undefined)
    if (reply?.status !== 200) return
    await new Promise((resolve) => setTimeout(resolve, 10))
  }
}
