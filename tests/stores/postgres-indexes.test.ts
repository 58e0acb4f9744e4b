// SPDX-License-Identifier: Apache-2.0
import t from 'tap'
import { LocalChangeFeed } from '../../adapters/stores/change-feed.ts'
import { openPostgresStores } from '../../adapters/stores/postgres/stores.ts'
import type { PostgresStores, PostgresStoresOptions } from '../../adapters/stores/postgres/stores.ts'
import type { Metric, SearchHit, VectorRecord } from '../../matriz/memory/index-store.ts'
import { startPglite } from '../services/pglite.ts'
import { ask, createDatabase, NO_POSTGRES, postgresUrl } from '../services/services.ts'
import { scoreOf } from '../support/exact-scores.ts'
import { newIndex, nothing, record } from './index-fixtures.ts'
import { indexStoreContract } from './index-store.contract.ts'

const signal = new AbortController().signal

// It holds up whatever else this process does while it starts.
const pglite = await startPglite()
t.teardown(() => pglite.close())

const server = await postgresUrl()
if (server === undefined) t.test('postgres', { skip: NO_POSTGRES }, () => {})
else {
  const database = await createDatabase(server)
  t.teardown(() => database.drop())
  indexStoreContract('postgres', () => openEmpty(database.url))

  t.test('postgres: many servers write to an index and search it at once, and count right', async (t) => {
    const servers = await Promise.all([openEmpty(database.url), open(database.url), open(database.url)])
    await servers[0].indexes.create(newIndex('idx_a'))
    await Promise.all(servers.flatMap(({ indexes }, server) => Array.from({ length: 20 }, async (_, turn) => {
      const id = `r${server}-${turn}`
      await indexes.upsert('acme', 'idx_a', [record(id, [server, turn]), record('shared', [1, turn])])
      t.ok((await indexes.nearest('acme', 'idx_a', { k: 100, vector: Float32Array.of(1, 1), include: nothing }, signal))?.some((hit) => hit.id === id))
      if (turn % 2 === 0) t.equal(await indexes.deleteVectors('acme', 'idx_a', { ids: [id] }), 1)
    })))
    t.match(await servers[1].indexes.statistics('acme', 'idx_a'), { vectorCount: 31 })
    for (const stores of servers) await stores.close()
  })

  t.test('postgres: what a deleted index had is deleted by and by, and its name is free at once', async (t) => {
    const stores = await openEmpty(database.url)
    await stores.indexes.create(newIndex('idx_a', { name: 'notes' }))
    await stores.indexes.upsert('acme', 'idx_a', Array.from({ length: 2_500 }, (_, count) => record(`r${count}`, [1, count], { metadata: { count } })))
    await stores.indexes.delete('acme', 'idx_a')
    await stores.indexes.create(newIndex('idx_b', { name: 'notes' }))
    await stores.indexes.tend(signal)
    t.same(await ask(database.url, 'SELECT (SELECT count(*)::int FROM lukhas.index_vectors) AS vectors, (SELECT count(*)::int FROM lukhas.index_attributes) AS attributes'), [{ vectors: 0, attributes: 0 }])
    t.same((await stores.indexes.list('acme', 'default', 'index', { limit: 5, order: 'asc', after: 'idx_a' })).data.map(({ id }) => id), ['idx_b'])
    await stores.close()
    const later = await open(database.url, { nowMs: () => Date.parse('2100-01-01') })
    await later.indexes.tend(signal)
    t.same(await ask(database.url, 'SELECT id FROM lukhas.indexes'), [{ id: 'idx_b' }])
    await later.close()
  })
}

indexStoreContract('pgvector', () => openEmpty(pglite.url, { poolConnections: 2 }))

t.test('pgvector: an index that has grown gets a graph, which is used, and finds what comparing each would find', async (t) => {
  const stores = await openEmpty(pglite.url, { poolConnections: 2, exactVectorsMax: 300 })
  for (const [metric, dimension] of [['cosine', 24], ['euclidean', 24], ['dot', 24], ['cosine', 2_100]] as const) {
    const index = `idx_${metric}_${dimension}`
    const records = clustered(dimension > 2_000 ? 400 : 1_000, dimension)
    await stores.indexes.create(newIndex(index, { metric, dimension }))
    await stores.indexes.upsert('acme', index, records)
    t.match(await stores.indexes.statistics('acme', index), { search: 'exact', unindexedCount: records.length })
    await stores.indexes.tend(signal)
    t.match(await stores.indexes.statistics('acme', index), { search: 'graph', unindexedCount: 0 })
    const [asked] = clustered(1, dimension, 99)
    const vector = asked?.vector ?? new Float32Array()
    const search = async (filter?: 'most' | 'few'): Promise<readonly SearchHit[]> =>
      await stores.indexes.nearest('acme', index, { k: 10, vector, include: nothing, ...(filter === undefined ? {} : { filter: { type: filter === 'few' ? 'eq' : 'ne', key: 'part', value: 0 } }) }, signal) ?? []
    t.ok(recall(await search(), records, metric, vector) >= 0.9, `${index} ${recall(await search(), records, metric, vector)}`)
    t.ok(recall(await search('most'), records.filter(({ metadata }) => metadata['part'] !== 0), metric, vector) >= 0.9)
    t.equal(recall(await search('few'), records.filter(({ metadata }) => metadata['part'] === 0), metric, vector), 1)
    t.ok(await scansOf(pglite.url) >= 3, 'the database followed the graph')
    // What is written behind the graph is in it when it is acknowledged.
    await stores.indexes.upsert('acme', index, [record('new', [...vector])])
    if (metric !== 'dot') t.equal((await search())[0]?.id, 'new')
    await stores.indexes.delete('acme', index)
  }
  await stores.indexes.tend(signal)
  t.same(await ask(pglite.url, "SELECT relname FROM pg_class WHERE relname LIKE 'index_vectors_graph_%'"), [])
  await stores.close()
})

function open(url: string, changes: Partial<PostgresStoresOptions> = {}): Promise<PostgresStores> {
  return openPostgresStores(url, { feed: new LocalChangeFeed(), poolConnections: 4, report: () => {}, ...changes })
}

async function openEmpty(url: string, changes: Partial<PostgresStoresOptions> = {}): Promise<PostgresStores> {
  const stores = await open(url, changes)
  await ask(url, 'DELETE FROM lukhas.index_vectors; DELETE FROM lukhas.indexes')
  return stores
}

/** How often graphs were followed. */
async function scansOf(url: string): Promise<number> {
  // What was counted is written down with the next statement, and read by the one after.
  await ask(url, 'SELECT pg_stat_force_next_flush()')
  const [row] = await ask<{ scans: number }>(url, "SELECT coalesce(sum(idx_scan), 0)::int AS scans FROM pg_stat_all_indexes WHERE indexrelname LIKE 'index_vectors_graph_%'")
  return row?.scans ?? 0
}

/** Vectors around a few centres, the same ones every time. */
function clustered(count: number, dimension: number, seed = 1): VectorRecord[] {
  const next = (place: number) => { const value = Math.sin(place * 12.9898) * 43758.5453; return value - Math.floor(value) - 0.5 }
  return Array.from({ length: count }, (_, place) => record(`r${seed}-${place}`, Array.from({ length: dimension }, (_, axis) => next((place % 8) * 1_000 + axis) + 0.3 * next(seed * 7 + place * dimension + axis)), { metadata: { part: place % 10 } }))
}

function recall(hits: readonly SearchHit[], records: readonly VectorRecord[], metric: Metric, vector: Float32Array): number {
  const best = records.toSorted((one, other) => scoreOf(metric, vector, other.vector) - scoreOf(metric, vector, one.vector)).slice(0, hits.length)
  return best.filter(({ id }) => hits.some((hit) => hit.id === id)).length / Math.min(10, records.length)
}
