// SPDX-License-Identifier: Apache-2.0
import t from 'tap'
import fc from 'fast-check'
import { compareCodePoints } from '../../matriz/memory/code-point-order.ts'
import type { IndexStore, Metric, VectorRecord } from '../../matriz/memory/index-store.ts'
import { scoreOf } from '../support/exact-scores.ts'
import { everything, newIndex, nothing, record, withStore } from './index-fixtures.ts'
import type { OpenIndexes } from './index-fixtures.ts'
import { propertyCount } from './run-fixtures.ts'

const signal = new AbortController().signal

/** What every IndexStore holds to as to searching. */
export function indexSearchContract(name: string, create: () => Promise<OpenIndexes>): void {
  scoring(name, create)
  ranking(name, create)
  acknowledged(name, create)
  words(name, create)
}

function scoring(name: string, create: () => Promise<OpenIndexes>): void {
  t.test(`${name}: scores are those of the index's metric, higher is better`, withStore(create, async (indexes, t) => {
    const records = [record('far', [0, 5]), record('near', [3, 4]), record('against', [-6, 0])]
    const expected = {
      cosine: [['near', 0.6], ['far', 0], ['against', -1]], dot: [['near', 6], ['far', 0], ['against', -12]],
      euclidean: [['near', -Math.sqrt(17)], ['far', -Math.sqrt(29)], ['against', -8]]
    } as const
    for (const metric of ['cosine', 'dot', 'euclidean'] as const) {
      await indexes.create(newIndex(`idx_${metric}`, { metric }))
      t.same(await indexes.nearest('acme', `idx_${metric}`, { k: 5, vector: Float32Array.of(2, 0), include: nothing }, signal), [], 'nothing is found in an empty index')
      await indexes.upsert('acme', `idx_${metric}`, records)
      const hits = await indexes.nearest('acme', `idx_${metric}`, { k: 5, vector: Float32Array.of(2, 0), include: nothing }, signal)
      t.same(hits?.map(({ id }) => id), expected[metric].map(([id]) => id), metric)
      for (const [place, [, score]] of expected[metric].entries()) t.ok(Math.abs((hits?.[place]?.score ?? NaN) - score) < 1e-5, `${metric} ${hits?.[place]?.score} is ${score}`)
    }
    t.same((await indexes.nearest('acme', 'idx_dot', { k: 2, vector: Float32Array.of(2, 0), include: nothing }, signal))?.length, 2)
    t.same((await indexes.vector('acme', 'idx_cosine', 'near'))?.vector, Float32Array.of(3, 4), 'a vector keeps its length')
  }))

  t.test(`${name}: a hit shows what was asked for, and nothing else`, withStore(create, async (indexes, t) => {
    await indexes.create(newIndex('idx_a'))
    await indexes.upsert('acme', 'idx_a', [record('full', [2, 0], { text: 'some word', metadata: { ok: true } }), record('bare', [1, 0])])
    const vector = Float32Array.of(1, 0)
    const all = await indexes.nearest('acme', 'idx_a', { k: 5, vector, include: everything }, signal)
    t.ok(all?.[0]?.vector instanceof Float32Array)
    t.match(all, [{ id: 'full', text: 'some word', metadata: { ok: true } }, { id: 'bare', metadata: {} }])
    t.same([[...(all?.[0]?.vector ?? [])], Object.hasOwn(all?.[1] ?? {}, 'text')], [[2, 0], false])
    for (const part of ['vector', 'text', 'metadata'] as const) {
      const include = { ...nothing, [part]: true }
      t.same(Object.keys((await indexes.nearest('acme', 'idx_a', { k: 1, vector, include }, signal))?.[0] ?? {}).toSorted(), ['id', 'score', part].toSorted())
      t.same(Object.keys((await indexes.matching('acme', 'idx_a', { k: 1, words: ['word'], include }, signal))?.[0] ?? {}).toSorted(), ['id', 'score', part].toSorted())
    }
    t.same(Object.keys((await indexes.nearest('acme', 'idx_a', { k: 1, vector, include: nothing }, signal))?.[0] ?? {}).toSorted(), ['id', 'score'])
  }))
}

function ranking(name: string, create: () => Promise<OpenIndexes>): void {
  t.test(`${name}: equal scores are in the order of the ids' code points, also where k cuts between them`, withStore(create, async (indexes, t) => {
    const ids = ['10', '9', 'A', 'a', 'é', '\uff21', '\ud83d\ude00']
    for (const metric of ['cosine', 'dot', 'euclidean'] as const) {
      await indexes.create(newIndex(`idx_${metric}`, { metric }))
      await indexes.upsert('acme', `idx_${metric}`, [...ids.toReversed().map((id) => record(id, [3, 7], { text: 'same' })), record('0 worse', [-100, -100])])
      for (const k of [3, 7]) {
        const hits = await indexes.nearest('acme', `idx_${metric}`, { k, vector: Float32Array.of(1, 2), include: nothing }, signal)
        t.same(hits?.map(({ id }) => id), ids.slice(0, k))
        t.same((await indexes.matching('acme', `idx_${metric}`, { k, words: ['same'], include: nothing }, signal))?.map(({ id }) => id), ids.slice(0, k))
      }
    }
  }))

  t.test(`${name}: the nearest are those that comparing each would find, with a filter too`, withStore(create, async (indexes, t) => {
    let count = 0
    const numbers = fc.array(fc.float({ min: -100, max: 100, noNaN: true }), { minLength: 5, maxLength: 5 }).filter((vector) => Math.hypot(...vector) > 0.01)
    const some = fc.tuple(fc.constantFrom<Metric>('cosine', 'euclidean', 'dot'), fc.array(numbers, { minLength: 1, maxLength: 60 }), numbers, fc.integer({ min: 1, max: 20 }), fc.integer({ min: 1, max: 5 }))
    await fc.assert(fc.asyncProperty(some, async ([metric, vectors, asked, k, part]) => {
      const index = `idx_${count++}`
      const records = vectors.map((vector, place) => record(`r${place}`, vector, { metadata: { part: place % part } }))
      await indexes.create(newIndex(index, { metric, dimension: 5 }))
      await indexes.upsert('acme', index, records)
      const vector = Float32Array.from(asked)
      const fitting = records.filter(({ metadata }) => metadata['part'] === 0)
      judge(await indexes.nearest('acme', index, { k, vector, include: nothing }, signal), records, { metric, vector, k })
      judge(await indexes.nearest('acme', index, { k, vector, filter: { type: 'eq', key: 'part', value: 0 }, include: nothing }, signal), fitting, { metric, vector, k })
    }), { numRuns: propertyCount(400), seed: 7 })
    t.ok(count > 0)
  }))
}

/** Scores right, sorted, and none left out that is better than the last; each within what float32 can say. */
function judge(hits: Awaited<ReturnType<IndexStore['nearest']>>, records: readonly VectorRecord[], { metric, vector, k }: { metric: Metric; vector: Float32Array; k: number }): void {
  const exact = new Map(records.map((one) => [one.id, scoreOf(metric, vector, one.vector)]))
  const tolerance = 1e-5 * Math.max(1, ...records.map((one) => Math.hypot(...one.vector) * Math.hypot(...vector)))
  const allowed = metric === 'cosine' ? 1e-5 : tolerance
  if (hits?.length !== Math.min(k, records.length)) throw new Error(`${hits?.length} hits for k ${k} of ${records.length}.`)
  if (new Set(hits.map(({ id }) => id)).size !== hits.length) throw new Error('A record was found twice.')
  for (const [place, hit] of hits.entries()) {
    const score = exact.get(hit.id)
    if (score === undefined || !(Math.abs(score - hit.score) <= allowed)) throw new Error(`${hit.id} has ${hit.score} for ${score} (${metric}).`)
    const next = hits[place + 1]
    if (next !== undefined && (next.score > hit.score || (next.score === hit.score && compareCodePoints(next.id, hit.id) < 0))) throw new Error('The hits are out of order.')
    exact.delete(hit.id)
  }
  const last = hits.at(-1)?.score ?? 0
  for (const [id, score] of exact) if (score > last + 2 * allowed) throw new Error(`${id} with ${score} was left out for ${last}.`)
}

function acknowledged(name: string, create: () => Promise<OpenIndexes>): void {
  t.test(`${name}: a search finds what was acknowledged before it, and nothing that was deleted`, withStore(create, async (indexes, t) => {
    await indexes.create(newIndex('idx_a'))
    const found = async (numbers: readonly number[]) => (await indexes.nearest('acme', 'idx_a', { k: 1, vector: Float32Array.from(numbers), include: nothing }, signal))?.[0]?.id
    const matched = async (word: string) => (await indexes.matching('acme', 'idx_a', { k: 5, words: [word], include: nothing }, signal))?.map(({ id }) => id)
    await Promise.all(Array.from({ length: 25 }, async (_, count) => {
      const id = `r${count}`
      await indexes.upsert('acme', 'idx_a', [record(id, [count, 1000 - count], { text: `first${count}` })])
      t.same(await matched(`first${count}`), [id])
      await indexes.upsert('acme', 'idx_a', [record(id, [1000 + count, 0], { text: `second${count}` })])
      t.same([await matched(`first${count}`), await matched(`second${count}`)], [[], [id]])
    }))
    t.equal(await found([1, 0]), 'r24')
    t.equal(await indexes.deleteVectors('acme', 'idx_a', { ids: ['r24'] }), 1)
    t.equal(await found([1, 0]), 'r23')
    t.same(await matched('second24'), [])
    await indexes.upsert('acme', 'idx_a', [record('r23', [0, 1])])
    t.equal(await found([1, 0]), 'r22')
    t.same(await matched('second23'), [])
  }))
}

function words(name: string, create: () => Promise<OpenIndexes>): void {
  t.test(`${name}: texts are found by their words, better by more of them`, withStore(create, async (indexes, t) => {
    await indexes.create(newIndex('idx_a'))
    await indexes.upsert('acme', 'idx_a', [
      record('both', [1, 0], { text: 'The red fox sleeps' }), record('fox', [1, 0], { text: 'The old fox sleeps' }), record('none', [1, 0], { text: 'A cat is awake' }),
      record('mute'), record('foxes', [1, 0], { text: 'foxes everywhere' }), record('umlaut', [1, 0], { text: 'Größe über alles' })
    ])
    const ids = async (...words: string[]) => (await indexes.matching('acme', 'idx_a', { k: 9, words, include: nothing }, signal))?.map(({ id }) => id)
    t.same(await ids('red', 'fox'), ['both', 'fox'])
    t.same(await ids('FOX', 'awake').then((found) => found?.toSorted()), ['both', 'fox', 'none'])
    t.same(await ids('größe'), ['umlaut'])
    t.same(await ids('dog'), [])
    t.same(await ids(), [])
    const hits = await indexes.matching('acme', 'idx_a', { k: 1, words: ['red', 'fox'], include: everything }, signal)
    t.match(hits, [{ id: 'both', text: 'The red fox sleeps', metadata: {} }])
    t.ok(Number.isFinite(hits?.[0]?.score))
  }))

  t.test(`${name}: a score depends on the records of its own index alone`, withStore(create, async (indexes, t) => {
    await indexes.create(newIndex('idx_a'))
    await indexes.upsert('acme', 'idx_a', [record('r1', [1, 0], { text: 'a rare word' }), record('r2', [1, 0], { text: 'another text' })])
    const scores = async () => (await indexes.matching('acme', 'idx_a', { k: 9, words: ['rare', 'text'], include: nothing }, signal))?.map(({ score }) => score)
    const before = await scores()
    for (const [id, tenant] of [['idx_b', 'acme'], ['idx_c', 'other']] as const) {
      await indexes.create(newIndex(id, { tenant }))
      await indexes.upsert(tenant, id, Array.from({ length: 30 }, (_, count) => record(`r${count}`, [1, 0], { text: `rare rare rare word number ${count} in a long text of its own` })))
    }
    t.same(await scores(), before, 'otherwise it would tell what others have')
  }))

  t.test(`${name}: no word means anything but itself`, withStore(create, async (indexes, t) => {
    await indexes.create(newIndex('idx_a'))
    await indexes.upsert('acme', 'idx_a', [record('r1', [1, 0], { text: 'alpha beta' }), record('r2', [1, 0], { text: 'gamma and delta' }), record('r3', [1, 0], { text: 'near not or' })])
    const ids = async (...words: string[]) => (await indexes.matching('acme', 'idx_a', { k: 9, words, include: nothing }, signal))?.map(({ id }) => id).toSorted()
    t.same(await ids('AND'), ['r2'])
    t.same(await ids('NOT'), ['r3'])
    t.same(await ids('alpha', 'AND'), ['r1', 'r2'])
    t.same(await ids('alpha', 'NOT'), ['r1', 'r3'])
    for (const word of ['', '*', '"', "'", '""', '(', ')', '\0', '\\', '%', '_', ':*', '!', '&', '|', '<->', '^', '{', ';', '--', '-', '+', '\ud83d\ude00']) {
      t.same(await ids(word), [], JSON.stringify(word))
      t.same(await ids('alpha', word), ['r1'], JSON.stringify(word))
    }
    for (const word of ['alp*', 'alp:*', 'alp%', '"alp', 'alp']) t.same(await ids(word), [], word)
    t.same(await ids('x'.repeat(10_000)), [])
    t.same(await ids(...Array.from({ length: 500 }, (_, count) => `w${count}`), 'beta'), ['r1'])
  }))
}
