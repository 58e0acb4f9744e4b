// SPDX-License-Identifier: Apache-2.0
import t from 'tap'
import type { Stores, StoredKey } from '../../matriz/ports.ts'

/** A stored key with this id. */
export function storedKey(id: string, createdAtMs = 5): StoredKey {
  return {
    id, mac: Uint8Array.from({ length: 32 }, (_, index) => index), name: 'laptop', createdAtMs,
    principal: { keyId: id, tenant: 'acme', project: 'default', scopes: ['responses', "o'clock"], lane: 'prod' }
  }
}

/** What every KeyStore holds to. `create` gives empty stores. */
export function keyStoreContract(name: string, create: () => Promise<Stores>): void {
  t.test(`${name}: a key comes back as it was stored, an unknown id as undefined`, async (t) => {
    const stores = await create()
    const store = stores.keys
    await store.insert(storedKey('abc'))
    const found = await store.find('abc')
    t.ok(found?.mac instanceof Uint8Array)
    t.same(found, storedKey('abc'))
    t.notOk(Object.hasOwn(found ?? {}, 'revokedAtMs'))
    for (const id of ['abd', '', 'ABC', "abc' OR '1'='1", 'abc\0', '\ud800']) t.equal(await store.find(id), undefined)
    await t.rejects(store.insert(storedKey('abc')), { code: 'contract_violation' })
    await stores.close()
  })

  t.test(`${name}: a revoked key is still found, with the first time it was revoked`, async (t) => {
    const stores = await create()
    const store = stores.keys
    await store.insert(storedKey('abc'))
    t.equal(await store.revoke('abc', 10), true)
    t.equal(await store.revoke('abc', 20), true)
    t.equal((await store.find('abc'))?.revokedAtMs, 10)
    t.equal(await store.revoke('nobody', 10), false)
    await stores.close()
  })

  t.test(`${name}: keys are listed by age`, async (t) => {
    const stores = await create()
    const store = stores.keys
    t.same(await store.list(), [])
    for (const [id, age] of [['b', 2], ['c', 1], ['a', 2]] as const) await store.insert(storedKey(id, age))
    t.same((await store.list()).map((key) => key.id), ['c', 'a', 'b'])
    await stores.close()
  })

  t.test(`${name}: a key's MAC is renewed, and nothing else of it`, async (t) => {
    const stores = await create()
    const mac = Uint8Array.from({ length: 32 }, () => 9)
    await stores.keys.insert(storedKey('abc'))
    await stores.keys.insert(storedKey('abd'))
    await stores.keys.revoke('abc', 10)
    await stores.keys.renewMac('abc', mac)
    await stores.keys.renewMac('nobody', mac)
    t.same(await stores.keys.find('abc'), { ...storedKey('abc'), mac, revokedAtMs: 10 })
    t.same(await stores.keys.find('abd'), storedKey('abd'))
    await stores.close()
  })

  t.test(`${name}: a key comes with its end, its lists, and what its project says at the moment`, async (t) => {
    const { keys, projects, close } = await create()
    const { principal, ...key } = storedKey('abc')
    const whole: StoredKey = { ...key, expiresAtMs: 99, principal: { ...principal, models: [{ mode: 'allow_list', modelIds: ['a', "o'clock"] }], indexes: ['idx_1'] } }
    await keys.insert(whole)
    t.same(await keys.find('abc'), whole, 'of a project that nobody made')
    await projects.create({ id: 'default', tenant: 'acme', name: 'Default', createdAtMs: 1, requestLimits: [] })
    await projects.create({ id: 'default', tenant: 'other', name: 'Default', createdAtMs: 1, archivedAtMs: 2, requestLimits: [] })
    t.same(await keys.find('abc'), { ...whole, standing: { requestLimits: [] } })
    const standing = { archivedAtMs: 3, modelPermissions: { mode: 'allow_list', modelIds: [] }, requestLimits: [{ model: 'a', requestsPerMinute: 2 }] } as const
    await projects.change('acme', 'default', (project) => ({ ...project, ...standing }))
    t.same(await keys.find('abc'), { ...whole, standing })
    await close()
  })

  t.test(`${name}: a rotated key has the new secret and the one before, and no more`, async (t) => {
    const { keys, close } = await create()
    await keys.insert(storedKey('abc'))
    const [first, second] = [8, 9].map((value) => Uint8Array.from({ length: 32 }, () => value)) as [Uint8Array, Uint8Array]
    const { mac } = storedKey('abc')
    t.same(await keys.rotate('abc', { mac: first, previousUntilMs: 20 }), { ...storedKey('abc'), mac: first, previous: { mac, untilMs: 20 } })
    await keys.rotate('abc', { mac: second, previousUntilMs: 30, expiresAtMs: 40 })
    t.same(await keys.find('abc'), { ...storedKey('abc'), mac: second, previous: { mac: first, untilMs: 30 }, expiresAtMs: 40 })
    await keys.revoke('abc', 10)
    t.equal(await keys.rotate('abc', { mac: first, previousUntilMs: 20 }), undefined)
    t.equal(await keys.rotate('nobody', { mac: first, previousUntilMs: 20 }), undefined)
    await close()
  })

  t.test(`${name}: a page has the keys of its project that are not revoked, by age`, async (t) => {
    const { keys, close } = await create()
    for (const [id, age] of [['b', 2], ['c', 1], ['a', 2], ['d', 3]] as const) await keys.insert(storedKey(id, age))
    await keys.insert({ ...storedKey('admin'), principal: { ...storedKey('admin').principal, project: '' } })
    await keys.revoke('a', 10)
    const ids = async (query: Parameters<typeof keys.page>[2], tenant = 'acme', project = 'default'): Promise<unknown> => {
      const { data, hasMore } = await keys.page(tenant, project, query)
      return [data.map(({ id }) => id).join(), hasMore]
    }
    t.same(await ids({ limit: 2 }), ['c,b', true])
    t.same(await ids({ limit: 2, after: 'a' }), ['b,d', false], 'behind one that is revoked')
    t.same(await ids({ limit: 9, order: 'desc' }), ['d,b,c', false])
    t.same(await ids({ limit: 9 }, 'acme', ''), ['admin', false])
    t.same(await ids({ limit: 9 }, 'other'), ['', false])
    await t.rejects(keys.page('acme', 'default', { limit: 1, after: 'admin' }), { code: 'api_key_not_found', param: 'after' })
    await close()
  })
}
