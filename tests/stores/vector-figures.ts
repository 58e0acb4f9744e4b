// SPDX-License-Identifier: Apache-2.0
// Measures the embedded index store for `make bench`: see load/vectors/figures.ts. With `--resident DIRECTORY` it tells
// how much more memory the process takes once it searches what is there.
import { execFileSync } from 'node:child_process'
import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { systemClock } from '../../adapters/clock/system-clock.ts'
import { openSqliteStores } from '../../adapters/stores/sqlite/stores.ts'
import { clusters, plainScan } from '../../load/vectors/clusters.ts'
import type { SearchTimes, VectorFigures } from '../../load/vectors/figures.ts'
import type { IndexStore } from '../../matriz/memory/index-store.ts'
import type { MetadataFilter } from '../../matriz/memory/metadata-filter.ts'
import { newIndex, nothing } from './index-fixtures.ts'

const dimension = 384
const searches = 200
const signal = new AbortController().signal
const open = (directory: string): ReturnType<typeof openSqliteStores> => openSqliteStores(directory, { nowMs: systemClock.nowMs })

const [first = '100000', second = ''] = process.argv.slice(2)
if (first === '--resident') process.stdout.write(String(await residentBytes(second)))
else process.stdout.write(JSON.stringify(await figures(Number(first))))

async function figures(count: number): Promise<VectorFigures> {
  const directory = mkdtempSync(join(tmpdir(), 'lukhas-vectors-'))
  const { indexes, close } = await open(directory)
  try {
    const made = clusters(Math.max(10, count / 100), dimension, 1)
    const [vectors, asked] = [made.vectors(count, 2), made.vectors(searches, 3)]
    await indexes.create(newIndex('idx_a', { dimension, metric: 'cosine' }))
    const upsertsPerSecond = await upsertAll(indexes, vectors)
    const began = performance.now()
    await graphed(indexes)
    const graphSeconds = (performance.now() - began) / 1000
    const times = {
      plainScan: timed(await each(asked, (vector) => Promise.resolve(plainScan(vectors, vector, { k: 10 })))),
      search: await searched(indexes, vectors, asked, 1), filtered: await searched(indexes, vectors, asked, 100), halved: await searched(indexes, vectors, asked, 2)
    }
    await close()
    return { count, dimension, upsertsPerSecond, graphSeconds, ...times, ...sizes(directory, count) }
  } finally {
    rmSync(directory, { recursive: true, force: true })
  }
}

async function upsertAll(indexes: IndexStore, vectors: readonly Float32Array[]): Promise<number> {
  const began = performance.now()
  let next = 0
  await Promise.all([0, 1].map(async () => {
    for (let at = next; at < vectors.length; at = next) {
      next += 1000
      await indexes.upsert('acme', 'idx_a', vectors.slice(at, at + 1000).map((vector, place) => ({ id: `record-${at + place}`, vector, metadata: { of1: 0, of2: (at + place) % 2, of100: (at + place) % 100 } })))
    }
  }))
  return (vectors.length * 1000) / (performance.now() - began)
}

async function graphed(indexes: IndexStore): Promise<void> {
  for (;;) {
    const found = await indexes.statistics('acme', 'idx_a')
    if (found === undefined || found.vectorCount <= 20_000 || (found.search === 'graph' && found.unindexedCount <= found.vectorCount / 8)) return
  }
}

/** Searches with a filter that one of `parts` passes; without any for one part. */
async function searched(indexes: IndexStore, vectors: readonly Float32Array[], asked: readonly Float32Array[], parts: number): Promise<SearchTimes> {
  const filterOf = (place: number): { filter?: MetadataFilter } => (parts === 1 ? {} : { filter: { type: 'eq', key: `of${parts}`, value: place % parts } })
  const answers = await each(asked, (vector, place) => indexes.nearest('acme', 'idx_a', { vector, k: 10, include: nothing, ...filterOf(place) }, signal))
  let found = 0
  for (const [place, { answer }] of answers.entries()) {
    const expected = new Set(plainScan(vectors, asked[place] ?? new Float32Array(dimension), { k: 10, passes: (other) => other % parts === place % parts }).map((other) => `record-${other}`))
    found += (answer ?? []).filter(({ id }) => expected.has(id)).length / expected.size
  }
  return { ...timed(answers), recall: found / asked.length }
}

interface Timed<T> {
  readonly tookMs: number
  readonly answer: T
}

/** Not counting the first ten, which settle the compiler. */
async function each<T>(asked: readonly Float32Array[], act: (vector: Float32Array, place: number) => Promise<T>): Promise<Timed<T>[]> {
  for (const [place, vector] of asked.slice(0, 10).entries()) await act(vector, place)
  const answers: Timed<T>[] = []
  for (const [place, vector] of asked.entries()) {
    const began = performance.now()
    const answer = await act(vector, place)
    answers.push({ tookMs: performance.now() - began, answer })
  }
  return answers
}

function timed(answers: readonly { readonly tookMs: number }[]): SearchTimes {
  const sorted = answers.map(({ tookMs }) => tookMs).toSorted((left, right) => left - right)
  return { p50Ms: sorted[Math.floor(sorted.length / 2)] ?? NaN, p95Ms: sorted[Math.floor(sorted.length * 0.95)] ?? NaN }
}

function sizes(directory: string, count: number): Pick<VectorFigures, 'residentBytesPerVector' | 'databaseBytesPerVector' | 'graphBytesPerVector'> {
  const resident = Number(execFileSync(process.execPath, ['--expose-gc', fileURLToPath(import.meta.url), '--resident', directory], { encoding: 'utf8' }))
  const graphs = join(directory, 'graphs')
  const graphBytes = statSync(graphs, { throwIfNoEntry: false }) === undefined ? 0 : readdirSync(graphs).reduce((sum, name) => sum + statSync(join(graphs, name)).size, 0)
  return { residentBytesPerVector: resident / count, databaseBytesPerVector: statSync(join(directory, 'lukhas.db')).size / count, graphBytesPerVector: graphBytes / count }
}

async function residentBytes(directory: string): Promise<number> {
  const { indexes, close } = await open(directory)
  await indexes.find('acme', 'idx_a')
  const before = process.memoryUsage.rss()
  await graphed(indexes)
  for (const vector of clusters(100, dimension, 1).vectors(searches, 3)) await indexes.nearest('acme', 'idx_a', { vector, k: 10, include: nothing }, signal)
  globalThis.gc?.()
  const after = process.memoryUsage.rss()
  await close()
  return after - before
}
