// SPDX-License-Identifier: Apache-2.0
// How many bytes a response takes in each store, and what is left of them when it expires. See docs/ops/sizing.md.
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { parseArgs } from 'node:util'
import { Client } from 'pg'
import { request } from 'undici'
import { makeDatabase } from './chaos/database.ts'
import { startPeer, startServer, type Started } from './processes.ts'

const { values: options } = parseArgs({
  options: { responses: { type: 'string', default: '400' }, store: { type: 'string', multiple: true, default: ['SQLite', 'PostgreSQL'] }, expiry: { type: 'boolean', default: true } },
  allowNegative: true
})
const count = Number(options.responses)
const atOnce = 8
const pollMs = 2_000
// Expiry comes round every 5 minutes, giving space back a little later.
const expiryLimitMs = 8 * 60_000
// Space is given back every 20 seconds.
const reclaimMs = 60_000

/** One store, seen from outside the server. */
interface Measured {
  readonly name: string
  readonly environment: Readonly<Record<string, string>>
  bytes(): Promise<number>
  runs(): Promise<number>
  /** Makes all runs too old to be kept; while no server is running. */
  age(): Promise<void>
}

const directory = mkdtempSync(join(tmpdir(), 'lukhas-sizing-'))
const secretFile = join(directory, 'secret')
writeFileSync(secretFile, Buffer.alloc(32, 1), { mode: 0o600 })
const upstream = await startPeer('upstream.ts')
try {
  await using database = await makeDatabase()
  const file = join(directory, 'sqlite', 'lukhas.db')
  const stores: readonly Measured[] = [
    {
      name: 'SQLite', environment: {},
      bytes: async () => [file, `${file}-wal`].reduce((sum, path) => sum + (statSync(path, { throwIfNoEntry: false })?.size ?? 0), 0),
      runs: async () => {
        using opened = new DatabaseSync(file, { readOnly: true })
        return Number(opened.prepare('SELECT count(*) AS count FROM runs').get()?.['count'])
      },
      age: async () => {
        using opened = new DatabaseSync(file)
        opened.exec('UPDATE runs SET created_at_ms = 0')
      }
    },
    {
      name: 'PostgreSQL', environment: { DATABASE_URL: database.url, LUKHAS_SECRET_FILE: secretFile },
      bytes: async () => Number((await rowsOf(database.url, "SELECT coalesce(sum(pg_total_relation_size(oid)), 0) AS bytes FROM pg_class WHERE relkind = 'r' AND relnamespace = 'lukhas'::regnamespace"))[0]?.['bytes']),
      runs: async () => Number((await rowsOf(database.url, 'SELECT count(*) AS count FROM lukhas.runs'))[0]?.['count']),
      age: async () => { await rowsOf(database.url, 'UPDATE lukhas.runs SET created_at_ms = 0') }
    }
  ]
  process.stdout.write('| store | empty | a response of MATRIZ | a streamed response of 60 upstream events | per 1,000 events of a stream | all of them | after they expired |\n|---|---|---|---|---|---|---|\n')
  for (const store of stores.filter(({ name }) => options.store.includes(name))) process.stdout.write(`${await measure(store)}\n`)
} finally {
  await upstream.stop()
  rmSync(directory, { recursive: true, force: true })
}

async function measure(store: Measured): Promise<string> {
  const whileRunning = async <T>(work: (server: Started, key: string) => Promise<T>): Promise<T> => {
    const dataDirectory = join(directory, store.name === 'SQLite' ? 'sqlite' : 'postgres')
    const server = await startServer({
      LUKHAS_DATA_DIR: dataDirectory, LUKHAS_RELIABILITY_FILE: join(import.meta.dirname, 'reliability.bench.yaml'),
      LUKHAS_UPSTREAM_BASE_URL: `${upstream.url}/v1`, LUKHAS_UPSTREAM_MODEL: 'bench-model', ...store.environment
    })
    try {
      return await work(server, readFileSync(join(dataDirectory, 'dev-key'), 'utf8').trim())
    } finally {
      await server.stop()
    }
  }
  await whileRunning(async () => undefined)
  const empty = await store.bytes()
  await whileRunning((server, key) => askAll(server, key, { model: 'lukhas-matriz', input: 'What is 15% of 240?' }))
  const answered = await store.bytes()
  const events = await whileRunning((server, key) => askAll(server, key, { model: 'bench-model', input: 'Tell me about the weather in Oslo, in a few words.', stream: true }))
  const streamed = await store.bytes()
  await store.age()
  const aged = await store.bytes()
  const expired = options.expiry ? await whileRunning(() => untilExpired(store)) : 'not measured'
  const perStream = (streamed - answered) / count
  return `| ${[store.name, empty, (answered - empty) / count, perStream, (1000 * perStream * count) / events, aged, expired].map(shown).join(' | ')} |`
}

/** Asks `count` times; returns how many events came. */
async function askAll(server: Started, key: string, body: object): Promise<number> {
  let left = count
  let events = 0
  await Promise.all(Array.from({ length: atOnce }, async () => {
    while (left > 0) {
      left -= 1
      const reply = await request(`${server.url}/v1/responses`, { method: 'POST', headers: { authorization: `Bearer ${key}`, 'content-type': 'application/json' }, body: JSON.stringify(body) })
      const text = await reply.body.text()
      // A machine that is busy with something else: asked again, so that as many are kept as are counted.
      if (reply.statusCode !== 200 || text.includes('"type":"response.failed"')) left += 1
      else events += text.split('\nevent: ').length
    }
  }))
  return events
}

/** Waits until no run is left, and the file has not changed its size for a while: space is given back behind that. */
async function untilExpired(store: Measured): Promise<number> {
  const began = performance.now()
  while ((await store.runs()) > 0) {
    if (performance.now() - began > expiryLimitMs) throw new Error(`${store.name}: nothing has expired.`)
    await pause(pollMs)
  }
  await pause(reclaimMs)
  return store.bytes()
}

async function rowsOf(url: string, text: string): Promise<readonly Record<string, unknown>[]> {
  const client = new Client({ connectionString: url })
  await client.connect()
  try {
    return (await client.query<Record<string, unknown>>(text)).rows
  } finally {
    await client.end()
  }
}

function pause(delayMs: number): Promise<void> {
  return new Promise((resolve) => { setTimeout(resolve, delayMs) })
}

function shown(value: string | number): string {
  return typeof value === 'string' ? value : Math.round(value).toLocaleString('en')
}
