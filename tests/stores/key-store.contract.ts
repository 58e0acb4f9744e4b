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
}
