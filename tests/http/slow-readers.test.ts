// SPDX-License-Identifier: Apache-2.0
import { fork } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { request } from 'node:http'
import type { IncomingMessage } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import t from 'tap'
import { inheritedEnvironment } from '../support/environment.ts'

const readers = 100
const stored = 5
const stalledReaderMs = 4_000

/** Bytes after a collection: those in use, and those of the whole process. */
interface Memory {
  readonly live: number
  readonly resident: number
}

interface TalkingServer extends AsyncDisposable {
  readonly call: (method: string, path: string, body?: object) => Promise<IncomingMessage>
  readonly memory: () => Promise<Memory>
  readonly end: () => void
}

async function startTalking(directory: string): Promise<TalkingServer> {
  const reliability = join(directory, 'reliability.yaml')
  const text = readFileSync(join(import.meta.dirname, '../../load/reliability.bench.yaml'), 'utf8')
  writeFileSync(reliability, text.replace(/stalled_reader_ms: \d+/, `stalled_reader_ms: ${stalledReaderMs}`))
  // A socket's path may not be long.
  const socketDirectory = mkdtempSync(join(tmpdir(), 'lukhas-'))
  const socketPath = join(socketDirectory, 's')
  const child = fork(join(import.meta.dirname, 'slow-readers-worker.ts'), [socketPath, join(directory, 'data'), reliability], { env: inheritedEnvironment(), stdio: ['ignore', 'inherit', 'inherit', 'ipc'] })
  const [{ key }] = (await once(child, 'message')) as [{ readonly key: string }]
  return {
    call: async (method, path, body) => {
      const headers = { authorization: `Bearer ${key}`, host: 'localhost', ...(body === undefined ? {} : { 'content-type': 'application/json' }) }
      const sent = request({ socketPath, method, path, headers, agent: false })
      sent.end(body === undefined ? undefined : JSON.stringify(body))
      const [reply] = (await once(sent, 'response')) as [IncomingMessage]
      // A stream that is cut off is what this test is about.
      reply.on('error', () => undefined)
      return reply
    },
    memory: async () => {
      child.send('memory')
      const [{ memory }] = (await once(child, 'message')) as [{ readonly memory: Memory }]
      return memory
    },
    end: () => child.send('end'),
    async [Symbol.asyncDispose]() {
      const ended = once(child, 'exit')
      child.disconnect()
      await ended
      rmSync(socketDirectory, { recursive: true, force: true })
    }
  }
}

async function text(reply: IncomingMessage): Promise<string> {
  let whole = ''
  for await (const part of reply) whole += String(part)
  return whole
}

/** Reads until the response's id is there, and then no further. */
async function readId(reply: IncomingMessage): Promise<string> {
  let beginning = ''
  for (;;) {
    const [part] = (await once(reply, 'data')) as [Buffer]
    reply.pause()
    beginning += part.toString()
    const id = /"id":"(resp_[^"]+)"/.exec(beginning)?.[1]
    if (id !== undefined) return id
    reply.resume()
  }
}

/** Reads as much as a stalled reader's buffers hold, and leaves. */
async function readAndLeave(reply: IncomingMessage): Promise<void> {
  for (let bytes = 0; bytes < 100_000;) bytes += ((await once(reply, 'data')) as [Buffer])[0].length
  reply.destroy()
}

const metric = async (server: TalkingServer, name: string): Promise<number> =>
  Number(new RegExp(`^${name} (\\d+)`, 'm').exec(await text(await server.call('GET', '/metrics')))?.[1])

/** Waits until no stream sends any more: every reader's buffers are full. */
async function allStalled(server: TalkingServer): Promise<void> {
  for (let before = -1, same = 0; same < 3;) {
    const now = await metric(server, 'lukhas_stream_events_total')
    same = now === before ? same + 1 : 0
    before = now
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
}

t.setTimeout(240_000)

t.test('100 readers that stall cost at most 40 MB; they are cut off, their runs go on, and what they missed can be read', async (t) => {
  await using server = await startTalking(t.testdir())
  const ask = (store: boolean): Promise<IncomingMessage> => server.call('POST', '/v1/responses', { model: 'talk', input: 'x', stream: true, store })
  // What as many readers cost that do read is no cost of stalling: their runs, and a heap that has grown for them.
  await Promise.all(Array.from({ length: readers }, async (_, index) => readAndLeave(await ask(index < stored))))
  const before = await server.memory()
  const replies = await Promise.all(Array.from({ length: readers }, (_, index) => ask(index < stored)))
  const ids = await Promise.all(replies.slice(0, stored).map(readId))
  for (const reply of replies) reply.pause()
  await allStalled(server)
  const after = await server.memory()
  // What is resident holds garbage too, more of it beside busy neighbours: judged where there are none.
  for (const kind of ['live', ...(process.env['LUKHAS_NIGHTLY'] === '1' ? ['resident' as const] : [])] as const) {
    const grown = Math.round((after[kind] - before[kind]) / 1e6)
    t.comment(`${kind}: ${grown} MB for ${readers} readers`)
    t.ok(grown <= 40, kind)
  }
  t.equal(await metric(server, 'lukhas_stalled_readers_total'), 0, 'none was cut off yet')
  // Heard by each model as soon as its run goes on without its reader.
  server.end()
  while (await metric(server, 'lukhas_stalled_readers_total') < readers) await new Promise((resolve) => setTimeout(resolve, 50))
  for (const id of ids) {
    const stream = await text(await server.call('GET', `/v1/responses/${id}?stream=true`))
    const numbers = [...stream.matchAll(/"sequence_number":(\d+)/g)].map(([, number]) => Number(number))
    t.strictSame(numbers, numbers.map((_, index) => index))
    t.ok(stream.includes('event: response.completed\n') && stream.endsWith('data: [DONE]\n\n'))
  }
})
