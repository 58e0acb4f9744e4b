// SPDX-License-Identifier: Apache-2.0
import { closeSync, openSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import t from 'tap'
import { systemClock } from '../../adapters/clock/system-clock.ts'
import { openSqliteStores } from '../../adapters/stores/sqlite/stores.ts'
import { clusters, plainScan } from '../../load/vectors/clusters.ts'
import type { IndexStore, Metric } from '../../matriz/memory/index-store.ts'
import type { MetadataFilter } from '../../matriz/memory/metadata-filter.ts'
import type { Stores } from '../../matriz/ports.ts'
import { nightly, sized } from '../chaos/size.ts'
import { newDataDirectory } from './data-directories.ts'
import { newIndex, nothing } from './index-fixtures.ts'

t.setTimeout(nightly ? 3_600_000 : 300_000)

const signal = new AbortController().signal
const exactLimit = 400

function open(directory: string): Promise<Stores> {
  return openSqliteStores(directory, { nowMs: systemClock.nowMs, vectors: { exactLimit } })
}

/** Fills an index with records `r0` … of the vectors, each in one of a hundred groups and in one of two halves. */
async function fill(indexes: IndexStore, vectors: readonly Float32Array[], from = 0): Promise<void> {
  for (let at = 0; at < vectors.length; at += 1000) {
    const records = vectors.slice(at, at + 1000).map((vector, place) => ({ id: `r${from + at + place}`, vector, metadata: { group: (from + at + place) % 100, half: (from + at + place) % 2 } }))
    await indexes.upsert('acme', 'idx_a', records)
  }
}

/** Resolves when most of the index is in a graph. */
async function graphed(indexes: IndexStore): Promise<void> {
  for (;;) {
    const found = await indexes.statistics('acme', 'idx_a')
    if (found?.search === 'graph' && found.unindexedCount <= Math.max(exactLimit, found.vectorCount / 8)) return
  }
}

async function nearestIds(indexes: IndexStore, vector: Float32Array, filter?: MetadataFilter): Promise<readonly string[]> {
  const hits = await indexes.nearest('acme', 'idx_a', { k: 10, vector, include: nothing, ...(filter === undefined ? {} : { filter }) }, signal)
  return hits?.map(({ id }) => id) ?? []
}

/** What share of the ten nearest was found. */
async function recall(indexes: IndexStore, vectors: readonly Float32Array[], asked: readonly Float32Array[], kind: 'all' | 'group' | 'half' = 'all'): Promise<number> {
  let found = 0
  for (const [place, vector] of asked.entries()) {
    const part = place % (kind === 'half' ? 2 : 100)
    const passes = (other: number): boolean => kind === 'all' || other % (kind === 'half' ? 2 : 100) === part
    const expected = new Set(plainScan(vectors, vector, { k: 10, passes }).map((other) => `r${other}`))
    const ids = await nearestIds(indexes, vector, kind === 'all' ? undefined : { type: 'eq', key: kind, value: part })
    found += ids.filter((id) => expected.has(id)).length / expected.size
  }
  return found / asked.length
}

for (const metric of ['cosine', 'dot', 'euclidean'] as const satisfies readonly Metric[]) {
  t.test(`graphs: ${metric}: at least 95 of 100 of the ten nearest are found, with filters that few and many pass too`, async (t) => {
    const { indexes, close } = await open(newDataDirectory())
    const made = clusters(100, 384, 1)
    const [vectors, asked] = [made.vectors(sized(metric === 'cosine' ? 100_000 : 20_000), 2), made.vectors(100, 3)]
    await indexes.create(newIndex('idx_a', { dimension: 384, metric }))
    await fill(indexes, vectors)
    await graphed(indexes)
    for (const kind of ['all', 'group', 'half'] as const) {
      const share = await recall(indexes, vectors, asked, kind)
      t.ok(share >= 0.95, `${kind}: ${share}`)
    }
    await close()
  })
}

t.test('graphs: what was written, replaced and deleted since is found and not found, while a graph is made too', async (t) => {
  const { indexes, close } = await open(newDataDirectory())
  const made = clusters(20, 32, 4)
  const vectors = made.vectors(2_000, 5)
  await indexes.create(newIndex('idx_a', { dimension: 32, metric: 'cosine' }))
  await fill(indexes, vectors.slice(0, 1_000))
  for (let place = 0; place < 1_000; place += 50) {
    // Each write makes the graph older; at times one is under way.
    const [old, fresh] = [vectors[place] ?? new Float32Array(32), vectors[1_000 + place] ?? new Float32Array(32)]
    t.equal((await nearestIds(indexes, old))[0], `r${place}`)
    await indexes.upsert('acme', 'idx_a', [{ id: `r${place}`, vector: fresh, metadata: {} }])
    t.equal((await nearestIds(indexes, fresh))[0], `r${place}`)
    t.not((await nearestIds(indexes, old))[0], `r${place}`)
    await indexes.deleteVectors('acme', 'idx_a', { ids: [`r${place + 1}`] })
    t.notOk((await nearestIds(indexes, vectors[place + 1] ?? old)).includes(`r${place + 1}`))
    await fill(indexes, vectors.slice(1_000 + place + 1, 1_000 + place + 50), 1_000 + place + 1)
  }
  await graphed(indexes)
  await indexes.deleteVectors('acme', 'idx_a', { filter: { type: 'eq', key: 'half', value: 0 } })
  const left = await indexes.nearest('acme', 'idx_a', { k: 10_000, vector: made.vectors(1, 6)[0] ?? new Float32Array(32), include: nothing }, signal)
  t.equal(left?.length, (await indexes.find('acme', 'idx_a'))?.vectorCount, 'as many as there are, when so many are asked for')
  await close()
})

t.test('graphs: one that is missing, cut short, damaged or without its note is made again, and the answers are the same', async (t) => {
  const directory = newDataDirectory()
  const made = clusters(20, 32, 7)
  const [vectors, asked] = [made.vectors(1_500, 8), made.vectors(20, 9)]
  const first = await open(directory)
  await first.indexes.create(newIndex('idx_a', { dimension: 32, metric: 'cosine' }))
  await fill(first.indexes, vectors)
  await graphed(first.indexes)
  const answers = await Promise.all(asked.map((vector) => nearestIds(first.indexes, vector)))
  await first.close()
  const folder = join(directory, 'graphs')
  const harm: Record<string, (graph: string, note: string) => void> = {
    missing: (graph) => { rmSync(graph) },
    'cut short': (graph) => { writeFileSync(graph, readFileSync(graph).subarray(0, statSync(graph).size / 2)) },
    damaged: (graph) => { overwrite(graph, statSync(graph).size / 3) },
    'without a note': (_graph, note) => { rmSync(note) },
    'with a note that is none': (_graph, note) => { writeFileSync(note, '{"format":') },
    'of another way to make them': (_graph, note) => { writeFileSync(note, readFileSync(note, 'utf8').replace(/"format":"[^"]*"/, '"format":"other"')) }
  }
  for (const [name, act] of Object.entries(harm)) {
    const [graph = '', note = ''] = ['.graph', '.json'].map((end) => join(folder, readdirSync(folder).find((file) => file.endsWith(end)) ?? ''))
    const before = readFileSync(graph)
    act(graph, note)
    const { indexes, close } = await open(directory)
    t.same(await Promise.all(asked.map((vector) => nearestIds(indexes, vector))), answers, `${name}: before it is there`)
    await graphed(indexes)
    t.same(await Promise.all(asked.map((vector) => nearestIds(indexes, vector))), answers, `${name}: with the new one`)
    await close()
    const files = readdirSync(folder)
    t.equal(files.length, 2, `${name}: nothing else is left: ${files.join(' ')}`)
    t.equal(statSync(join(folder, files.find((file) => file.endsWith('.graph')) ?? '')).size, before.length, name)
  }
})

t.test('graphs: the graph of a deleted index goes with it, and where there is no library every search is exact', async (t) => {
  const directory = newDataDirectory()
  const vectors = clusters(20, 32, 10).vectors(1_000, 11)
  const { indexes, close } = await open(directory)
  await indexes.create(newIndex('idx_a', { dimension: 32, metric: 'cosine' }))
  await fill(indexes, vectors)
  await graphed(indexes)
  t.equal(readdirSync(join(directory, 'graphs')).length, 2)
  await indexes.delete('acme', 'idx_a')
  await close()
  t.same(readdirSync(join(directory, 'graphs')), [])
  const problems: unknown[] = []
  const without = await openSqliteStores(newDataDirectory(), { nowMs: systemClock.nowMs, vectors: { exactLimit, library: 'none-such' }, report: (cause) => { problems.push(cause) } })
  await without.indexes.create(newIndex('idx_a', { dimension: 32, metric: 'cosine' }))
  await fill(without.indexes, vectors)
  t.equal(await recall(without.indexes, vectors, vectors.slice(0, 20)), 1)
  t.match(await without.indexes.statistics('acme', 'idx_a'), { search: 'exact', unindexedCount: 1_000, vectorCount: 1_000 })
  t.match(problems, [/none-such cannot be loaded/])
  t.equal(problems.length, 1)
  await without.close()
})

function overwrite(path: string, at: number): void {
  const handle = openSync(path, 'r+')
  writeSync(handle, Buffer.from('damage'), 0, 6, Math.floor(at))
  closeSync(handle)
}
