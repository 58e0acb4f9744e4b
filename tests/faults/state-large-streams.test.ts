// SPDX-License-Identifier: Apache-2.0
// Stored streams that are far longer than what a reader takes at a time.
import { fork } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { request } from 'node:http'
import type { IncomingMessage } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import t from 'tap'
import { systemClock } from '../../adapters/clock/system-clock.ts'
import { policyPlace } from '../../server/config.ts'
import { loadPolicy, ownDetectors } from '../../server/policy-file.ts'
import { entries, newRun, nextCommit, terminal } from '../stores/run-fixtures.ts'
import { openStores } from '../stores/data-directories.ts'
import { inheritedEnvironment } from '../support/environment.ts'

const readers = 20
const commits = 160
const perCommit = 256
const last = commits * perCommit

// Under the policy of the server: what was stored under another one is judged again.
const { version: policyVersion } = loadPolicy(policyPlace('standard', '.'), { nowMs: () => 0, content: { detectors: ownDetectors, models: [], clock: systemClock } })

interface Memory {
  readonly live: number
  readonly resident: number
}

/** A run of some 12 MB of events in a data directory. */
async function storeLongRun(directory: string): Promise<void> {
  const stores = await openStores(directory)
  const id = 'resp_long'
  await stores.runs.commit({ runId: id, run: newRun(id, { tenant: 'tenant-a', policyVersion }), fence: 1, entries: [], nodes: [] })
  for (let index = 0; index < commits; index++) await stores.runs.commit(nextCommit(id, index * perCommit, perCommit, { entries: entries(index * perCommit, perCommit, 'x'.repeat(200)) }))
  await stores.runs.commit(nextCommit(id, last, 1, { terminal: terminal(id) }))
  await stores.close()
}

t.setTimeout(240_000)

t.test('200: readers that stall in a very long stored stream hold a page of it each, and one that reads has all of it', async (t) => {
  const data = join(t.testdir(), 'data')
  mkdirSync(data, { mode: 0o700 })
  await storeLongRun(data)
  // A socket's path may not be long.
  const socketDirectory = mkdtempSync(join(tmpdir(), 'lukhas-'))
  const socketPath = join(socketDirectory, 's')
  const child = fork(join(import.meta.dirname, '../http/slow-readers-worker.ts'), [socketPath, data, join(import.meta.dirname, '../../load/reliability.bench.yaml')], { env: inheritedEnvironment(), stdio: ['ignore', 'inherit', 'inherit', 'ipc'] })
  t.teardown(async () => {
    const ended = once(child, 'exit')
    child.disconnect()
    await ended
    rmSync(socketDirectory, { recursive: true, force: true })
  })
  const [{ key }] = (await once(child, 'message')) as [{ readonly key: string }]
  const memory = async (): Promise<Memory> => {
    child.send('memory')
    const [message] = (await once(child, 'message')) as [{ readonly memory: Memory }]
    return message.memory
  }
  const resume = async (after: number): Promise<IncomingMessage> => {
    const sent = request({ socketPath, path: `/v1/responses/resp_long?stream=true&starting_after=${after}`, headers: { authorization: `Bearer ${key}`, host: 'localhost' }, agent: false })
    sent.end()
    const [reply] = (await once(sent, 'response')) as [IncomingMessage]
    reply.on('error', () => undefined)
    return reply
  }
  const readAll = async (after: number): Promise<readonly number[]> => {
    let text = ''
    for await (const part of await resume(after)) text += String(part)
    t.ok(text.endsWith('data: [DONE]\n\n'))
    return [...text.matchAll(/"sequence_number":(\d+)/g)].map(([, number]) => Number(number))
  }
  // The heap of a server that has sent all of it once.
  t.strictSame(await readAll(0), Array.from({ length: last }, (_, index) => index + 1))
  const before = await memory()
  const stalled = await Promise.all(Array.from({ length: readers }, () => resume(0)))
  for (const reply of stalled) await once(reply, 'readable')
  const after = await memory()
  for (const kind of ['live', 'resident'] as const) {
    const grown = Math.round((after[kind] - before[kind]) / 1e6)
    t.comment(`${kind}: ${grown} MB for ${readers} readers`)
  }
  t.ok(after.live - before.live <= 10_000_000, 'all of them together hold less than the stream itself')
  t.strictSame(await readAll(last - 1_000), Array.from({ length: 1_000 }, (_, index) => last - 999 + index))
  for (const reply of stalled) reply.destroy()
})
