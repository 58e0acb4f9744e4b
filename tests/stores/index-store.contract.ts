// SPDX-License-Identifier: Apache-2.0
import t from 'tap'
import type { Test } from 'tap'
import type { IndexStore } from '../../matriz/memory/index-store.ts'
import { hostileNames, newIndex, record, withStore } from './index-fixtures.ts'
import type { OpenIndexes } from './index-fixtures.ts'
import { indexSearchContract } from './index-search.contract.ts'
import { indexVectorsContract } from './index-vectors.contract.ts'

/** What every IndexStore holds to. `create` gives an empty one. */
export function indexStoreContract(name: string, create: () => Promise<OpenIndexes>): void {
  keeping(name, create)
  listing(name, create)
  aliases(name, create)
  indexVectorsContract(name, create)
  indexSearchContract(name, create)
}

const absentIds = ['idx_1', '', 'idx_\0', '\ud800', 'IDX_A', "idx_a' OR '1'='1", 'idx_a '] as const

function keeping(name: string, create: () => Promise<OpenIndexes>): void {
  t.test(`${name}: an index comes back as it was made and changed, by its id and by its name`, withStore(create, async (indexes, t) => {
    const model = { id: 'lukhas-embed', digest: 'd'.repeat(64) }
    const made = newIndex('idx_a', { name: 'notes', metric: 'cosine', dimension: 3, model, metadata: { "it's": "'; --" } })
    await indexes.create(made)
    t.match(await indexes.find('acme', 'idx_a'), { ...made, vectorCount: 0 })
    t.same(await indexes.findByName('acme', 'default', 'notes'), await indexes.find('acme', 'idx_a'))
    await indexes.create(newIndex('idx_raw'))
    t.notOk(Object.hasOwn(await indexes.find('acme', 'idx_raw') ?? {}, 'model'))
    const changed = await indexes.update('acme', 'idx_a', { name: 'papers', metadata: { 'a.b': '\ud83d\ude00' } })
    t.match(changed, { id: 'idx_a', name: 'papers', metadata: { 'a.b': '\ud83d\ude00' }, model, dimension: 3 })
    t.notOk(Object.hasOwn(changed?.metadata ?? {}, "it's"))
    t.same(await indexes.find('acme', 'idx_a'), changed)
    t.equal(await indexes.findByName('acme', 'default', 'notes'), undefined)
    t.same((await indexes.update('acme', 'idx_a', {}))?.metadata, { 'a.b': '\ud83d\ude00' })
    t.equal((await indexes.update('acme', 'idx_a', { metadata: {} }))?.name, 'papers')
    await t.rejects(indexes.create(newIndex('idx_a', { name: 'else' })), { code: 'contract_violation' })
  }))

  t.test(`${name}: a name is one index's, of its kind in the tenant and project`, withStore(create, async (indexes, t) => {
    await indexes.create(newIndex('idx_a', { name: 'notes' }))
    await t.rejects(indexes.create(newIndex('idx_b', { name: 'notes' })), { code: 'index_name_taken' })
    t.equal(await indexes.find('acme', 'idx_b'), undefined)
    await indexes.create(newIndex('idx_store', { name: 'notes', kind: 'vector_store' }))
    await indexes.create(newIndex('idx_project', { name: 'notes', project: 'other' }))
    await indexes.create(newIndex('idx_tenant', { name: 'notes', tenant: 'other' }))
    await indexes.create(newIndex('idx_case', { name: 'Notes' }))
    const found = [
      await indexes.findByName('acme', 'default', 'notes'), await indexes.findByName('acme', 'default', 'notes', 'vector_store'),
      await indexes.findByName('acme', 'other', 'notes'), await indexes.findByName('other', 'default', 'notes'), await indexes.findByName('acme', 'default', 'Notes')
    ]
    t.same(found.map((index) => index?.id), ['idx_a', 'idx_store', 'idx_project', 'idx_tenant', 'idx_case'])
    t.equal(await indexes.findByName('acme', 'default', 'notes', 'memory'), undefined)
    await t.rejects(indexes.update('acme', 'idx_case', { name: 'notes' }), { code: 'index_name_taken' })
    t.equal((await indexes.find('acme', 'idx_case'))?.name, 'Notes')
    t.equal((await indexes.update('acme', 'idx_a', { name: 'notes' }))?.name, 'notes')
    await indexes.delete('acme', 'idx_a')
    t.equal((await indexes.update('acme', 'idx_case', { name: 'notes' }))?.name, 'notes')
    for (const name of hostileNames) t.equal(await indexes.findByName('acme', 'default', name), undefined)
  }))

  t.test(`${name}: of many indexes with a name at once, one has it`, withStore(create, async (indexes, t) => {
    const outcomes = await Promise.allSettled(Array.from({ length: 8 }, (_, count) => indexes.create(newIndex(`idx_${count}`, { name: 'wanted' }))))
    t.equal(outcomes.filter(({ status }) => status === 'fulfilled').length, 1)
  }))

  t.test(`${name}: a deleted index is gone with its vectors, and its name is free`, withStore(create, async (indexes, t) => {
    await indexes.create(newIndex('idx_a', { name: 'notes' }))
    await indexes.upsert('acme', 'idx_a', [record('r1')])
    await indexes.setAlias('acme', 'default', 'current', 'idx_a')
    t.equal(await indexes.delete('acme', 'idx_a'), true)
    t.equal(await indexes.delete('acme', 'idx_a'), false)
    t.equal(await indexes.findAlias('acme', 'default', 'current'), undefined)
    await allAbsent(indexes, t, 'acme', ['idx_a', ...absentIds])
    await indexes.create(newIndex('idx_new', { name: 'notes' }))
    t.equal((await indexes.findByName('acme', 'default', 'notes'))?.vectorCount, 0)
    t.equal(await indexes.vector('acme', 'idx_new', 'r1'), undefined)
  }))

  t.test(`${name}: another tenant's index is as absent as one that never was`, withStore(create, async (indexes, t) => {
    await indexes.create(newIndex('idx_a', { tenant: 'other', name: 'notes' }))
    await indexes.upsert('other', 'idx_a', [record('r1')])
    await allAbsent(indexes, t, 'acme', ['idx_a', ...absentIds])
    t.equal(await indexes.findByName('acme', 'default', 'notes'), undefined)
    await t.rejects(indexes.list('acme', 'default', 'index', { limit: 5, order: 'asc', after: 'idx_a' }), { code: 'index_not_found', param: 'after' })
    t.match(await indexes.find('other', 'idx_a'), { name: 'notes', vectorCount: 1 })
    t.ok(await indexes.vector('other', 'idx_a', 'r1'))
  }))
}

async function allAbsent(indexes: IndexStore, t: Test, tenant: string, ids: readonly string[]): Promise<void> {
  const signal = new AbortController().signal
  const include = { vector: true, text: true, metadata: true }
  for (const id of ids) {
    t.equal(await indexes.find(tenant, id), undefined)
    t.equal(await indexes.update(tenant, id, { name: 'mine' }), undefined)
    t.equal(await indexes.delete(tenant, id), false)
    t.equal(await indexes.setAlias(tenant, 'default', 'mine', id), false)
    t.equal(await indexes.upsert(tenant, id, [record('r1')]), undefined)
    t.equal(await indexes.vectors(tenant, id, { limit: 5, order: 'asc' }), undefined)
    t.equal(await indexes.vector(tenant, id, 'r1'), undefined)
    t.equal(await indexes.unknownKeys(tenant, id, ['a']), undefined)
    t.equal(await indexes.deleteVectors(tenant, id, { ids: ['r1'] }), undefined)
    t.equal(await indexes.deleteVectors(tenant, id, { filter: { type: 'ne', key: 'a', value: 1 } }), undefined)
    t.equal(await indexes.nearest(tenant, id, { k: 5, vector: Float32Array.of(1, 0), include }, signal), undefined)
    t.equal(await indexes.matching(tenant, id, { k: 5, words: ['a'], include }, signal), undefined)
    t.equal(await indexes.statistics(tenant, id), undefined)
  }
}

function listing(name: string, create: () => Promise<OpenIndexes>): void {
  t.test(`${name}: every index of a kind comes by its id, of all tenants or of one, without the deleted`, withStore(create, async (indexes, t) => {
    for (const [id, tenant, project] of [['idx_c', 'acme', 'default'], ['idx_A', 'other', 'default'], ['idx_b', 'acme', 'second'], ['idx_d', 'acme', 'third']] as const) {
      await indexes.create(newIndex(id, { tenant, project, kind: 'memory', name: 'memory' }))
    }
    await indexes.create(newIndex('idx_bb'))
    await indexes.delete('acme', 'idx_d')
    const idsOf = async (query: Parameters<IndexStore['everyOf']>[1]): Promise<readonly string[]> => (await indexes.everyOf('memory', query)).map(({ id }) => id)
    t.same(await idsOf({ limit: 9 }), ['idx_A', 'idx_b', 'idx_c'])
    t.same(await idsOf({ limit: 2 }), ['idx_A', 'idx_b'])
    t.same(await idsOf({ limit: 2, after: 'idx_b' }), ['idx_c'])
    t.same(await idsOf({ limit: 9, tenant: 'acme' }), ['idx_b', 'idx_c'])
    t.same(await indexes.everyOf('memory', { limit: 1, after: 'idx_b' }), [await indexes.find('acme', 'idx_c')])
  }))

  t.test(`${name}: indexes come in pages by their age, of one kind in one project, in both orders`, withStore(create, async (indexes, t) => {
    const ids = Array.from({ length: 7 }, (_, count) => `idx_${9 - count}`)
    for (const [count, id] of ids.entries()) await indexes.create(newIndex(id, { createdAtMs: 1_000 + count }))
    for (const changes of [{ kind: 'vector_store' }, { kind: 'memory' }, { project: 'other' }, { tenant: 'other' }] as const) {
      await indexes.create(newIndex(`idx_${JSON.stringify(changes)}`, changes))
    }
    t.same(await pagesOf(indexes, 'asc', 3), ids)
    t.same(await pagesOf(indexes, 'desc', 3), ids.toReversed())
    t.same(await pagesOf(indexes, 'desc', 7), ids.toReversed())
    t.same((await indexes.list('acme', 'default', 'vector_store', { limit: 5, order: 'asc' })).data.length, 1)
    t.same(await indexes.list('acme', 'default', 'index', { limit: 3, order: 'asc', after: 'idx_3' }), { data: [], hasMore: false })
    for (const after of ['idx_never', '', 'idx_\0', '\ud800']) {
      await t.rejects(indexes.list('acme', 'default', 'index', { limit: 3, order: 'asc', after }), { code: 'index_not_found', param: 'after' })
    }
  }))

  t.test(`${name}: a deleted index still marks its place, and pages stay exact while others come and go`, withStore(create, async (indexes, t) => {
    const ids = Array.from({ length: 9 }, (_, count) => `idx_${count}`)
    for (const [count, id] of ids.entries()) await indexes.create(newIndex(id, { createdAtMs: 1_000 + count }))
    const first = await indexes.list('acme', 'default', 'index', { limit: 3, order: 'asc' })
    t.same(first.data.map(({ id }) => id), ['idx_0', 'idx_1', 'idx_2'])
    for (const id of ['idx_0', 'idx_2', 'idx_4']) await indexes.delete('acme', id)
    await indexes.create(newIndex('idx_early', { createdAtMs: 5 }))
    const second = await indexes.list('acme', 'default', 'index', { limit: 3, order: 'asc', after: 'idx_2' })
    t.same([second.data.map(({ id }) => id), second.hasMore], [['idx_3', 'idx_5', 'idx_6'], true])
    await indexes.update('acme', 'idx_1', { metadata: { changed: 'yes' } })
    const third = await indexes.list('acme', 'default', 'index', { limit: 3, order: 'asc', after: 'idx_6' })
    t.same([third.data.map(({ id }) => id), third.hasMore], [['idx_7', 'idx_8'], false])
    const back = await indexes.list('acme', 'default', 'index', { limit: 10, order: 'desc', after: 'idx_4' })
    t.same(back.data.map(({ id }) => id), ['idx_3', 'idx_1', 'idx_early'])
  }))
}

async function pagesOf(indexes: IndexStore, order: 'asc' | 'desc', limit: number): Promise<string[]> {
  const seen: string[] = []
  for (let more = true; more;) {
    const after = seen.at(-1)
    const page = await indexes.list('acme', 'default', 'index', { limit, order, ...(after === undefined ? {} : { after }) })
    seen.push(...page.data.map(({ id }) => id))
    more = page.hasMore
  }
  return seen
}

function aliases(name: string, create: () => Promise<OpenIndexes>): void {
  t.test(`${name}: an alias stands for one index at a time`, withStore(create, async (indexes, t) => {
    for (const id of ['idx_a', 'idx_b']) await indexes.create(newIndex(id))
    t.equal(await indexes.findAlias('acme', 'default', 'current'), undefined)
    t.equal(await indexes.setAlias('acme', 'default', 'current', 'idx_a'), true)
    t.match(await indexes.findAlias('acme', 'default', 'current'), { alias: 'current', indexId: 'idx_a' })
    t.equal((await indexes.findByName('acme', 'default', 'current'))?.id, 'idx_a')
    t.equal(await indexes.findByName('acme', 'default', 'current', 'vector_store'), undefined)
    t.equal(await indexes.setAlias('acme', 'default', 'current', 'idx_b'), true)
    t.equal((await indexes.findByName('acme', 'default', 'current'))?.id, 'idx_b')
    t.equal(await indexes.setAlias('acme', 'default', 'current', 'idx_never'), false)
    t.equal((await indexes.findAlias('acme', 'default', 'current'))?.indexId, 'idx_b')
    for (const [tenant, project] of [['other', 'default'], ['acme', 'other']] as const) {
      t.equal(await indexes.findAlias(tenant, project, 'current'), undefined)
      t.equal(await indexes.findByName(tenant, project, 'current'), undefined)
      t.equal(await indexes.deleteAlias(tenant, project, 'current'), false)
      t.equal(await indexes.setAlias(tenant, project, 'theirs', 'idx_a'), false)
    }
    t.equal(await indexes.deleteAlias('acme', 'default', 'current'), true)
    t.equal(await indexes.deleteAlias('acme', 'default', 'current'), false)
    t.equal(await indexes.findByName('acme', 'default', 'current'), undefined)
    t.ok(await indexes.find('acme', 'idx_b'))
  }))

  t.test(`${name}: no name is an index's and an alias at once`, withStore(create, async (indexes, t) => {
    await indexes.create(newIndex('idx_a', { name: 'notes' }))
    await indexes.create(newIndex('idx_store', { kind: 'vector_store', name: 'papers' }))
    await t.rejects(indexes.setAlias('acme', 'default', 'notes', 'idx_a'), { code: 'index_name_taken' })
    t.equal(await indexes.setAlias('acme', 'default', 'papers', 'idx_a'), true, 'another kind has names of its own')
    t.equal(await indexes.setAlias('acme', 'default', 'mine', 'idx_store'), false, 'and no aliases')
    await t.rejects(indexes.create(newIndex('idx_b', { name: 'papers' })), { code: 'index_name_taken' })
    await t.rejects(indexes.update('acme', 'idx_a', { name: 'papers' }), { code: 'index_name_taken' })
    t.equal((await indexes.findByName('acme', 'default', 'papers'))?.id, 'idx_a')
    await indexes.deleteAlias('acme', 'default', 'papers')
    t.equal((await indexes.update('acme', 'idx_a', { name: 'papers' }))?.name, 'papers')
  }))

  t.test(`${name}: aliases come in pages by their code points`, withStore(create, async (indexes, t) => {
    await indexes.create(newIndex('idx_a'))
    const names = ['-a', '1', 'B', '_', 'a', 'aa', 'b']
    for (const alias of names.toReversed()) await indexes.setAlias('acme', 'default', alias, 'idx_a')
    const page = await indexes.listAliases('acme', 'default', { limit: 3, order: 'asc' })
    t.same([page.data.map(({ alias }) => alias), page.hasMore], [['-a', '1', 'B'], true])
    await indexes.deleteAlias('acme', 'default', 'B')
    const next = await indexes.listAliases('acme', 'default', { limit: 4, order: 'asc', after: 'B' })
    t.same([next.data.map(({ alias }) => alias), next.hasMore], [['_', 'a', 'aa', 'b'], false])
    const back = await indexes.listAliases('acme', 'default', { limit: 2, order: 'desc', after: 'aa' })
    t.same([back.data.map(({ alias }) => alias), back.hasMore], [['a', '_'], true])
    t.same(await indexes.listAliases('other', 'default', { limit: 3, order: 'asc' }), { data: [], hasMore: false })
  }))
}
