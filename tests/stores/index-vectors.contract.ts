// SPDX-License-Identifier: Apache-2.0
import t from 'tap'
import fc from 'fast-check'
import type { IndexStore, VectorQuery } from '../../matriz/memory/index-store.ts'
import { compareCodePoints } from '../../matriz/memory/code-point-order.ts'
import { passes } from '../../matriz/memory/metadata-filter.ts'
import { everything, hostileNames, newIndex, record, someFilter, someMetadata, withStore } from './index-fixtures.ts'
import type { OpenIndexes } from './index-fixtures.ts'
import { propertyCount } from './run-fixtures.ts'

const signal = new AbortController().signal

/** What every IndexStore holds to as to the vectors in an index. */
export function indexVectorsContract(name: string, create: () => Promise<OpenIndexes>): void {
  keeping(name, create)
  sizes(name, create)
  annotating(name, create)
  paging(name, create)
  filtering(name, create)
  deleting(name, create)
}

function keeping(name: string, create: () => Promise<OpenIndexes>): void {
  t.test(`${name}: a record comes back as it was written, and a later one takes its place`, withStore(create, async (indexes, t) => {
    await indexes.create(newIndex('idx_a'))
    const first = record('r1', [0.1, -2.5e-3], { text: "ein 'Text'\0 \ud83c\udf0d\n", metadata: { colour: 'red', year: 1999, ok: false } })
    t.same(await indexes.upsert('acme', 'idx_a', [first, record('r2')]), ['created', 'created'])
    const read = await indexes.vector('acme', 'idx_a', 'r1')
    t.ok(read?.vector instanceof Float32Array)
    t.same([...(read?.vector ?? [])], [...first.vector])
    t.match(read, { id: 'r1', text: first.text, metadata: first.metadata })
    t.ok((read?.createdAtMs ?? 0) > 0 && (read?.updatedAtMs ?? 0) >= (read?.createdAtMs ?? 1))
    t.same(await indexes.upsert('acme', 'idx_a', [record('r3'), record('r1', [7, 8], { metadata: { year: 2000 } })]), ['created', 'updated'])
    const again = await indexes.vector('acme', 'idx_a', 'r1')
    t.same([[...(again?.vector ?? [])], again?.metadata, again?.createdAtMs], [[7, 8], { year: 2000 }, read?.createdAtMs])
    t.notOk(Object.hasOwn(again ?? {}, 'text'), 'nothing of the older one is left')
    t.equal((await indexes.find('acme', 'idx_a'))?.vectorCount, 3)
    t.same(await indexes.upsert('acme', 'idx_a', []), [])
    for (const id of ['r9', '', 'R1', 'r1\0', '\ud800', "r1' OR 1"]) t.equal(await indexes.vector('acme', 'idx_a', id), undefined)
  }))

  t.test(`${name}: what is given and taken is the caller's to change`, withStore(create, async (indexes, t) => {
    await indexes.create(newIndex('idx_a'))
    const given = record('r1', [1, 2])
    await indexes.upsert('acme', 'idx_a', [given])
    given.vector.fill(9)
    ;(await indexes.vector('acme', 'idx_a', 'r1'))?.vector.fill(8)
    t.same([...((await indexes.vector('acme', 'idx_a', 'r1'))?.vector ?? [])], [1, 2])
  }))

  t.test(`${name}: ids, keys and values are words, whatever they look like`, withStore(create, async (indexes, t) => {
    await indexes.create(newIndex('idx_a'))
    const records = hostileNames.map((word) => record(word, [1, 0], { text: word, metadata: Object.fromEntries([[word, word], ['n', 1]]) }))
    t.same(await indexes.upsert('acme', 'idx_a', records), hostileNames.map(() => 'created'))
    for (const word of hostileNames) {
      const read = await indexes.vector('acme', 'idx_a', word)
      t.equal(read?.id, word)
      t.same(new Map(Object.entries(read?.metadata ?? {})), new Map<string, unknown>([[word, word], ['n', 1]]))
      t.same(await indexes.unknownKeys('acme', 'idx_a', ['never', word, `${word}?`]), ['never', `${word}?`])
      const hits = await indexes.nearest('acme', 'idx_a', { k: 5, vector: Float32Array.of(1, 0), filter: { type: 'eq', key: word, value: word }, include: everything }, signal)
      t.same(hits?.map(({ id }) => id), [word])
    }
    t.same((await idsOf(indexes, { limit: 4, order: 'asc' })), hostileNames.toSorted(compareCodePoints))
    for (const word of hostileNames) t.equal(await indexes.deleteVectors('acme', 'idx_a', { ids: [word] }), 1)
  }))

  t.test(`${name}: each index has its own records`, withStore(create, async (indexes, t) => {
    for (const [id, tenant] of [['idx_a', 'acme'], ['idx_b', 'acme'], ['idx_c', 'other']] as const) {
      await indexes.create(newIndex(id, { tenant }))
      t.same(await indexes.upsert(tenant, id, [record('r1', [1, 0], { text: `text of ${id}` })]), ['created'])
    }
    t.equal(await indexes.deleteVectors('acme', 'idx_b', { ids: ['r1'] }), 1)
    t.equal((await indexes.vector('acme', 'idx_a', 'r1'))?.text, 'text of idx_a')
    t.equal((await indexes.vector('other', 'idx_c', 'r1'))?.text, 'text of idx_c')
    t.same(await indexes.matching('acme', 'idx_b', { k: 5, words: ['text'], include: everything }, signal), [])
  }))
}

function annotating(name: string, create: () => Promise<OpenIndexes>): void {
  t.test(`${name}: what is known of a record changes in part, if it passes, and what was deleted stays away`, withStore(create, async (indexes, t) => {
    await indexes.create(newIndex('idx_a'))
    await indexes.upsert('acme', 'idx_a', [record('r1', [1, 0], { text: 'kept', metadata: { colour: 'red', count: 1 } }), record('r2')])
    const change = { metadata: { count: 2, ok: true }, where: { type: 'eq', key: 'count', value: 1 } } as const
    t.equal(await indexes.annotate('acme', 'idx_a', 'r1', change), true)
    t.equal(await indexes.annotate('acme', 'idx_a', 'r1', change), false, 'it passes no more')
    t.match(await indexes.vector('acme', 'idx_a', 'r1'), { text: 'kept', metadata: { colour: 'red', count: 2, ok: true } })
    for (const [filter, ids] of [[{ type: 'eq', key: 'count', value: 2 }, ['r1']], [{ type: 'eq', key: 'count', value: 1 }, []], [{ type: 'eq', key: 'colour', value: 'red' }, ['r1']]] as const) {
      t.same((await indexes.nearest('acme', 'idx_a', { k: 5, vector: Float32Array.of(1, 0), filter, include: everything }, signal))?.map(({ id }) => id), ids)
      t.same((await indexes.vectors('acme', 'idx_a', { limit: 5, order: 'asc', filter }))?.data.map(({ id }) => id), ids)
    }
    t.same((await indexes.matching('acme', 'idx_a', { k: 5, words: ['kept'], include: everything }, signal))?.map(({ metadata }) => metadata), [{ colour: 'red', count: 2, ok: true }])
    t.equal(await indexes.annotate('acme', 'idx_a', 'r2', { metadata: { fresh: 1 } }), true)
    await indexes.deleteVectors('acme', 'idx_a', { ids: ['r1'] })
    for (const id of ['r1', 'r9', '\ud800', "r2' OR 1"]) t.equal(await indexes.annotate('acme', 'idx_a', id, { metadata: { count: 3 } }), false)
    for (const [tenant, id] of [['other', 'idx_a'], ['acme', 'idx_z'], ['acme', '\ud800']] as const) t.equal(await indexes.annotate(tenant, id, 'r2', { metadata: {} }), undefined)
    t.equal((await indexes.find('acme', 'idx_a'))?.vectorCount, 1)
  }))
}

function sizes(name: string, create: () => Promise<OpenIndexes>): void {
  t.test(`${name}: a thousand records at once, one number or 4,096 of them`, withStore(create, async (indexes, t) => {
    await indexes.create(newIndex('idx_1', { dimension: 1 }))
    await indexes.create(newIndex('idx_4096', { dimension: 4096 }))
    const many = Array.from({ length: 1000 }, (_, count) => record(`r${count}`, [count], { text: `number ${count}`, metadata: { count } }))
    t.equal((await indexes.upsert('acme', 'idx_1', many))?.filter((outcome) => outcome === 'created').length, 1000)
    const hits = await indexes.nearest('acme', 'idx_1', { k: 1000, vector: Float32Array.of(1), include: everything }, signal)
    t.same(hits?.map(({ score }) => score), Array.from({ length: 1000 }, (_, count) => 999 - count))
    const long = Array.from({ length: 4096 }, (_, count) => Math.fround(Math.sin(count)))
    await indexes.upsert('acme', 'idx_4096', [record('long', long)])
    t.same([...((await indexes.vector('acme', 'idx_4096', 'long'))?.vector ?? [])], long)
    const statistics = await indexes.statistics('acme', 'idx_1')
    t.match(statistics, { vectorCount: 1000, textCount: 1000 })
    t.ok((statistics?.vectorBytes ?? 0) >= 1000 * 2 && (statistics?.unindexedCount ?? 2000) <= 1000)
  }))

  t.test(`${name}: statistics follow what is written and deleted`, withStore(create, async (indexes, t) => {
    await indexes.create(newIndex('idx_a'))
    t.match(await indexes.statistics('acme', 'idx_a'), { vectorCount: 0, textCount: 0, vectorBytes: 0, unindexedCount: 0 })
    await indexes.upsert('acme', 'idx_a', [record('r1', [1, 0], { text: 'a' }), record('r2'), record('r3', [1, 1], { text: '' })])
    t.match(await indexes.statistics('acme', 'idx_a'), { vectorCount: 3, textCount: 2 })
    await indexes.upsert('acme', 'idx_a', [record('r1'), record('r2', [1, 0], { text: 'b' })])
    await indexes.deleteVectors('acme', 'idx_a', { ids: ['r3'] })
    t.match(await indexes.statistics('acme', 'idx_a'), { vectorCount: 2, textCount: 1 })
    t.equal((await indexes.find('acme', 'idx_a'))?.vectorCount, 2)
  }))

  t.test(`${name}: records written at once are all there, each as somebody wrote it`, withStore(create, async (indexes, t) => {
    await indexes.create(newIndex('idx_a'))
    const outcomes = await Promise.all(Array.from({ length: 20 }, (_, writer) =>
      indexes.upsert('acme', 'idx_a', [record(`own-${writer}`), record('shared', [writer, writer], { text: `writer ${writer}`, metadata: { writer } })])))
    t.equal(outcomes.filter((outcome) => outcome?.[0] === 'created').length, 20)
    t.equal(outcomes.filter((outcome) => outcome?.[1] === 'created').length, 1)
    const shared = await indexes.vector('acme', 'idx_a', 'shared')
    const writer = Number(shared?.metadata['writer'])
    t.match(shared, { text: `writer ${writer}` })
    t.same([...(shared?.vector ?? [])], [writer, writer])
    t.equal((await indexes.find('acme', 'idx_a'))?.vectorCount, 21)
  }))
}

function paging(name: string, create: () => Promise<OpenIndexes>): void {
  t.test(`${name}: records come in pages by the code points of their ids`, withStore(create, async (indexes, t) => {
    await indexes.create(newIndex('idx_a'))
    const sorted = ['', ' ', '10', '9', 'A', 'B', 'a', 'aa', 'b', 'é', '\ue000', '\uff21', '\ud83d\ude00'].slice(1)
    await indexes.upsert('acme', 'idx_a', sorted.toReversed().map((id) => record(id)))
    t.same(await idsOf(indexes, { limit: 5, order: 'asc' }), sorted)
    t.same(await idsOf(indexes, { limit: 5, order: 'desc' }), sorted.toReversed())
    t.same(await idsOf(indexes, { limit: 5, order: 'asc', after: 'C' }), sorted.slice(5))
    t.same(await idsOf(indexes, { limit: 5, order: 'desc', after: 'C' }), sorted.slice(0, 5).toReversed())
    await indexes.deleteVectors('acme', 'idx_a', { ids: ['B'] })
    t.same(await idsOf(indexes, { limit: 5, order: 'asc', after: 'B' }), sorted.slice(5))
  }))

  t.test(`${name}: pages miss and repeat nothing that stood still while others come and go`, withStore(create, async (indexes, t) => {
    let count = 0
    const change = fc.tuple(fc.constantFrom('add', 'delete'), fc.nat(60))
    await fc.assert(fc.asyncProperty(fc.array(change, { maxLength: 20 }), fc.integer({ min: 1, max: 7 }), async (changes, limit) => {
      const index = `idx_${count++}`
      const idAt = (place: number) => `r${String(place).padStart(3, '0')}`
      await indexes.create(newIndex(index))
      await indexes.upsert('acme', index, Array.from({ length: 20 }, (_, place) => record(idAt(place * 3))))
      const deleted = new Set<string>()
      const waiting = [...changes]
      const seen = await idsOf(indexes, { limit, order: 'asc' }, index, async () => {
        const [kind, place] = waiting.shift() ?? ['none', 0]
        if (kind === 'add') await indexes.upsert('acme', index, [record(idAt(place))])
        if (kind === 'delete' && (await indexes.deleteVectors('acme', index, { ids: [idAt(place)] })) === 1) deleted.add(idAt(place))
      })
      if (new Set(seen).size !== seen.length) throw new Error('A record was told twice.')
      const missing = Array.from({ length: 20 }, (_, place) => idAt(place * 3)).filter((id) => !seen.includes(id) && !deleted.has(id))
      if (missing.length > 0) throw new Error(`Left out: ${missing.join(' ')}`)
    }), { numRuns: propertyCount(400), seed: 3 })
    t.ok(count > 0)
  }))
}

/** Pages until there are no more, with something else going on in between. */
async function idsOf(indexes: IndexStore, query: VectorQuery, index = 'idx_a', between: () => Promise<void> = async () => {}): Promise<string[]> {
  const seen: string[] = []
  for (let more = true; more;) {
    const after = seen.at(-1) ?? query.after
    const page = await indexes.vectors('acme', index, { ...query, ...(after === undefined ? {} : { after }) })
    if ((page?.data.length ?? 0) > query.limit) throw new Error('A page is larger than its limit.')
    seen.push(...(page?.data.map(({ id }) => id) ?? []))
    more = page?.hasMore === true
    await between()
  }
  return seen
}

function filtering(name: string, create: () => Promise<OpenIndexes>): void {
  t.test(`${name}: a filter means what passes() means: in lists, searches and deletions`, withStore(create, async (indexes, t) => {
    let count = 0
    const sets = fc.array(someMetadata, { minLength: 1, maxLength: 12 })
    await fc.assert(fc.asyncProperty(sets, fc.array(someFilter, { minLength: 1, maxLength: 6 }), async (sets, filters) => {
      const index = `idx_${count++}`
      const records = sets.map((metadata, place) => record(`r${String(place).padStart(2, '0')}`, [1, place], { text: 'word', metadata }))
      await indexes.create(newIndex(index))
      await indexes.upsert('acme', index, records)
      for (const filter of filters) {
        const expected = records.filter(({ metadata }) => passes(filter, metadata)).map(({ id }) => id)
        same(await idsOf(indexes, { limit: 3, order: 'asc', filter }, index), expected, 'list', filter)
        const query = { k: 20, filter, include: everything }
        same((await indexes.nearest('acme', index, { ...query, vector: Float32Array.of(1, 0) }, signal))?.map(({ id }) => id), expected, 'nearest', filter)
        same((await indexes.matching('acme', index, { ...query, words: ['word'] }, signal))?.map(({ id }) => id), expected, 'matching', filter)
      }
      const [filter] = filters
      if (filter === undefined) return
      const left = records.filter(({ metadata }) => !passes(filter, metadata)).map(({ id }) => id)
      same([await indexes.deleteVectors('acme', index, { filter })], [records.length - left.length], 'deleted', filter)
      same(await idsOf(indexes, { limit: 5, order: 'asc' }, index), left, 'left', filter)
    }), { numRuns: propertyCount(600), seed: 5 })
    t.ok(count > 0)
  }))
}

function same(found: unknown, expected: unknown, what: string, filter: unknown): void {
  if (JSON.stringify(found) !== JSON.stringify(expected)) throw new Error(`${what}: ${JSON.stringify(found)} is not ${JSON.stringify(expected)} for ${JSON.stringify(filter)}`)
}

function deleting(name: string, create: () => Promise<OpenIndexes>): void {
  t.test(`${name}: records are deleted by ids and by filter, each counted once`, withStore(create, async (indexes, t) => {
    await indexes.create(newIndex('idx_a'))
    const records = Array.from({ length: 6 }, (_, count) => record(`r${count}`, [1, count], { text: `word ${count}`, metadata: { even: count % 2 === 0 } }))
    await indexes.upsert('acme', 'idx_a', records)
    t.equal(await indexes.deleteVectors('acme', 'idx_a', { ids: ['r1', 'r1', 'never', '', 'r\0', '\ud800'] }), 1)
    t.equal(await indexes.deleteVectors('acme', 'idx_a', { ids: ['r1'] }), 0)
    t.equal(await indexes.deleteVectors('acme', 'idx_a', { ids: [] }), 0)
    t.equal(await indexes.deleteVectors('acme', 'idx_a', { filter: { type: 'eq', key: 'even', value: true } }), 3)
    t.same(await idsOf(indexes, { limit: 5, order: 'asc' }), ['r3', 'r5'])
    const hits = await indexes.nearest('acme', 'idx_a', { k: 9, vector: Float32Array.of(0, 1), include: everything }, signal)
    t.same(hits?.map(({ id }) => id), ['r5', 'r3'])
    t.same((await indexes.matching('acme', 'idx_a', { k: 9, words: ['word'], include: everything }, signal))?.map(({ id }) => id).toSorted(), ['r3', 'r5'])
    t.same(await indexes.upsert('acme', 'idx_a', [record('r1', [0, 9])]), ['created'])
  }))
}
