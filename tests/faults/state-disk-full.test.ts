// SPDX-License-Identifier: Apache-2.0
// The disk of the data directory fills up while the server serves, and has space again.
import { spawnSync } from 'node:child_process'
import { appendFileSync, mkdirSync, mkdtempSync, rmSync, statfsSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import t from 'tap'
import { violations } from '../support/contract.ts'
import { aborted, deferred, finished, scriptedEngines } from '../support/scripted-engines.ts'
import { startServer } from '../support/server.ts'
import type { TestServer } from '../support/server.ts'
import { endOf, environmentOf, eventsIn, eventually, idIn, openStream } from './state-servers.ts'

const sizeBytes = 24 * 1024 * 1024
t.setTimeout(240_000)

/** Takes the space that is left. */
function fill(path: string): void {
  try {
    for (;;) appendFileSync(path, Buffer.alloc(4096, 1))
  } catch {
    // It is full.
  }
}

/** A file system of its own in memory; undefined where this process may not have one. */
function smallFileSystem(): string | undefined {
  const path = mkdtempSync(join(tmpdir(), 'lukhas-full-'))
  const mounted = spawnSync('mount', ['-t', 'tmpfs', '-o', `size=${sizeBytes}`, 'tmpfs', path]).status === 0
  t.teardown(() => {
    if (mounted) spawnSync('umount', [path])
    rmSync(path, { recursive: true, force: true })
  })
  return mounted ? path : undefined
}

let go = deferred()
const engines = scriptedEngines({
  gated: async function* (_, signal) {
    yield [{ type: 'text.delta', text: 'one' }]
    await Promise.race([go.promise, aborted(signal)])
    signal.throwIfAborted()
    yield [{ type: 'text.delta', text: 'two '.repeat(100_000) }]
    yield [finished]
  }
})
const ask = (server: TestServer, body: object, key?: string): Promise<Response> =>
  server.call('POST', '/v1/responses', { model: 'lukhas-matriz', input: 'What is 15% of 240?', ...body }, key === undefined ? {} : { headers: { 'idempotency-key': key } })
const large = { input: 'x'.repeat(200_000) }

const place = smallFileSystem()

t.test('503: a full disk refuses what is to be written, and serves what was; runs end, and all goes on when there is space', { skip: place === undefined && 'may not mount a file system' }, async (t) => {
  if (place === undefined) return
  const environment = { ...environmentOf(t.testdir(), { leaseMs: 1_000 }), LUKHAS_DATA_DIR: join(place, 'data') }
  mkdirSync(environment.LUKHAS_DATA_DIR, { mode: 0o700 })
  const server = await startServer({ engines, environment })
  const acknowledged = [await idOf(await ask(server, {})), await idOf(await ask(server, {}, 'before'))]
  const plain = openStream(await ask(server, { model: 'gated', stream: true }))
  const background = openStream(await ask(server, { model: 'gated', stream: true, background: true }))
  const keyed = openStream(await ask(server, { model: 'gated', stream: true }, 'keyed'))
  const streams = [plain, background, keyed]
  for (const stream of streams) await stream.until('"delta":"one"')
  const running = streams.map((stream) => idIn(stream.seen()))

  const ballast = join(place, 'ballast')
  const { bavail, bsize } = statfsSync(place)
  writeFileSync(ballast, Buffer.alloc(Math.max(0, bavail * bsize - 1024 * 1024), 1))
  // The log in the file system has room for some more, now and then, until it cannot be moved into the database either.
  let refused = await ask(server, large)
  for (let inARow = 0; inARow < 5; refused = await ask(server, large)) {
    inARow = refused.status === 200 ? 0 : inARow + 1
    if (refused.status === 200) acknowledged.push(await idOf(refused))
    else fill(ballast)
  }
  t.comment(`${acknowledged.length} responses were acknowledged`)
  const requests: Readonly<Record<string, () => Promise<Response>>> = {
    json: () => ask(server, large), background: () => ask(server, { ...large, background: true }), stream: () => ask(server, { ...large, stream: true }),
    keyed: () => ask(server, large, 'meanwhile'), conversation: () => server.call('POST', '/v1/conversations', { items: [{ type: 'message', role: 'user', content: large.input }] })
  }
  for (const reply of [refused, ...await Promise.all(Object.values(requests).map((request) => request()))]) {
    t.equal(reply.status, 503)
    t.ok(Number(reply.headers.get('retry-after')) >= 1)
    t.match(await reply.json(), { error: { code: 'store_unavailable', type: 'service_unavailable_error', message: String } })
  }
  for (const id of acknowledged) t.equal((await server.call('GET', `/v1/responses/${id}`)).status, 200, 'what was acknowledged can be read')
  t.equal((await server.call('GET', `/v1/responses/${acknowledged[0] ?? ''}?stream=true`)).status, 200)
  t.equal((await server.call('GET', '/healthz', undefined, { key: null })).status, 200)

  // What the models say now does not fit.
  go.resolve()
  const seen = await Promise.all(streams.map((stream) => stream.rest()))
  for (const text of seen) {
    t.match(text, /event: (error|response\.failed|response\.incomplete)\n/, 'it says that it has ended')
    t.notMatch(text, 'two ', 'nothing leaves that is not durable')
  }
  rmSync(ballast)

  t.equal((await eventually(() => ask(server, large), ({ status }) => status !== 503)).status, 200)
  t.equal((await eventually(() => ask(server, large, 'meanwhile'), ({ status }) => status !== 409 && status !== 503)).status, 200)
  for (const [index, id] of running.entries()) {
    t.match(await endOf(server, id), /^(failed|cancelled|incomplete)$/)
    const whole = await (await server.call('GET', `/v1/responses/${id}?stream=true`)).text()
    t.strictSame(eventsIn(whole).slice(0, eventsIn(seen[index] ?? '').length), eventsIn(seen[index] ?? ''))
    t.match(whole, /event: response\.(incomplete|failed)\n/)
  }
  t.equal((await server.call('GET', '/readyz', undefined, { key: null })).status, 200)
  await server.close()

  go = deferred()
  const next = await startServer({ engines, environment })
  for (const id of [...acknowledged, ...running]) t.equal((await next.call('GET', `/v1/responses/${id}`, undefined, { key: server.key })).status, 200, 'and after a restart')
  t.equal(await idOf(await next.call('POST', '/v1/responses', { model: 'lukhas-matriz', input: 'What is 15% of 240?' }, { key: server.key, headers: { 'idempotency-key': 'before' } })), acknowledged[1])
  await next.close()
})

async function idOf(reply: Response): Promise<string> {
  const { id } = (await reply.json()) as { readonly id?: string }
  return id ?? `none with ${reply.status}`
}

t.test('no reply of this file broke the contract', (t) => {
  t.strictSame(violations, [])
  t.end()
})
