// SPDX-License-Identifier: Apache-2.0
import t from 'tap'
import fc from 'fast-check'
import { randomBytes } from 'node:crypto'
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { MemoryKeyStore } from '../stores/memory-key-store.ts'
import { MemoryProjectStore } from '../stores/memory-project-store.ts'
import type { StoredKey } from '../../matriz/ports.ts'
import { openDataDirectory } from '../../server/data-directory.ts'
import { createKeyMinter, derivePepper, parseKey, verifyKey as verifyKeyAt } from '../../server/keys.ts'

const pepper = derivePepper(Buffer.alloc(32, 7))
const root = mkdtempSync(join(tmpdir(), 'lukhas-keys-'))
t.teardown(() => { rmSync(root, { recursive: true, force: true }) })

function mint(bytes: (size: number) => Uint8Array = randomBytes, under = pepper): { readonly text: string; readonly key: StoredKey } {
  const { id, text, mac } = createKeyMinter(under, bytes).mint()
  return { text, key: { id, mac, name: 'test', principal: { keyId: id, tenant: 'acme', project: 'default', scopes: ['responses:write'], lane: 'prod' }, createdAtMs: 1 } }
}

const nowMs = 1_000
const verifyKey = (text: string, peppers: Parameters<typeof verifyKeyAt>[1], store: Parameters<typeof verifyKeyAt>[2], atMs = nowMs): ReturnType<typeof verifyKeyAt> => verifyKeyAt(text, peppers, store, atMs)

t.test('a key has its shape, whatever the generator gives', (t) => {
  for (const fill of [0, 1, 127, 255]) {
    const { text, key } = mint((size) => Buffer.alloc(size, fill))
    t.match(text, /^sk-lukhas-[0-9A-Za-z]{12}_[0-9A-Za-z]{49}$/)
    t.equal(parseKey(text)?.id, key.id)
    t.equal(key.mac.length, 32)
  }
  const texts = new Set(Array.from({ length: 2_000 }, () => mint().text))
  t.equal(texts.size, 2_000)
  t.ok([...texts].every((text) => parseKey(text) !== undefined))
  t.end()
})

t.test('nothing that is stored holds the secret', (t) => {
  const { text, key } = mint()
  const { secret } = parseKey(text) ?? { secret: '' }
  t.equal(secret.length, 43)
  t.notMatch(JSON.stringify(key), secret)
  t.notMatch(Buffer.from(key.mac).toString('latin1'), secret)
  const same = (size: number): Uint8Array => Buffer.alloc(size, 1)
  t.notSame(mint(same, derivePepper(Buffer.alloc(32, 8))).key.mac, mint(same).key.mac, 'the pepper matters')
  t.end()
})

t.test('a key with any character changed, dropped or added is refused without the store', async (t) => {
  const { text } = mint()
  const neverAsked = { find: () => { throw new Error('the store was asked') }, renewMac: async () => undefined }
  await fc.assert(fc.asyncProperty(fc.nat(text.length - 1), fc.constantFrom(...'0Aa_- \n\0é'), fc.constantFrom('replace', 'insert', 'drop'), async (at, character, change) => {
    const wrong = text.slice(0, at) + (change === 'drop' ? '' : character) + text.slice(change === 'insert' ? at : at + 1)
    return wrong === text || (await verifyKey(wrong, { current: pepper }, neverAsked)) === undefined
  }), { numRuns: process.env['LUKHAS_NIGHTLY'] === '1' ? 20_000 : 1_000, seed: 3 })
  for (const wrong of ['', 'sk-', 'sk-lukhas-', text.toUpperCase(), `${text}\n`, ` ${text}`, text + text, 'x'.repeat(100_000)]) {
    t.equal(await verifyKey(wrong, { current: pepper }, neverAsked), undefined)
  }
})

const unrenewed = { renewMac: () => Promise.reject(new Error('nothing is to be renewed')) }

t.test('only the right, unrevoked key is let in, and its principal comes from the store', async (t) => {
  const store = new MemoryKeyStore()
  const mine = mint()
  const theirs = mint()
  await store.insert(mine.key)
  t.same(await verifyKey(mine.text, { current: pepper }, store), mine.key.principal)
  t.equal(await verifyKey(theirs.text, { current: pepper }, store), undefined, 'unknown id')
  // The right shape and checksum, the right id, another secret.
  const sameId = mint((size) => (size === 9 ? bytesOfId(mine.key.id) : randomBytes(size)))
  t.equal(sameId.key.id, mine.key.id)
  t.equal(await verifyKey(sameId.text, { current: pepper }, store), undefined)
  t.equal(await verifyKey(mine.text, { current: derivePepper(Buffer.alloc(32, 8)) }, store), undefined, 'another installation')
  t.equal(await verifyKey(mine.text, { current: pepper }, { ...unrenewed, find: async () => ({ ...mine.key, mac: new Uint8Array(3) }) }), undefined, 'a damaged row')
  await store.revoke(mine.key.id, 5)
  t.equal(await verifyKey(mine.text, { current: pepper }, store), undefined, 'revoked')
  await t.rejects(verifyKey(mine.text, { current: pepper }, { ...unrenewed, find: () => Promise.reject(new Error('down')) }), { message: 'down' })
})

t.test('a key that was made under the previous secret is let in, and stored under the current one from then on', async (t) => {
  const store = new MemoryKeyStore()
  const { text, key } = mint()
  await store.insert(key)
  const current = derivePepper(Buffer.alloc(32, 8))
  t.equal(await verifyKey(text, { current }, store), undefined)
  t.same(await verifyKey(text, { current, previous: pepper }, store), key.principal)
  t.same(await verifyKey(text, { current }, store), key.principal, 'the previous secret is no longer needed')
  const revoked = mint()
  await store.insert(revoked.key)
  await store.revoke(revoked.key.id, 5)
  t.equal(await verifyKey(revoked.text, { current, previous: pepper }, store), undefined)
  t.same((await store.find(revoked.key.id))?.mac, revoked.key.mac, 'a revoked key is not renewed')
})

t.test('an expired key is refused from its last moment on', async (t) => {
  const store = new MemoryKeyStore()
  const { text, key } = mint()
  await store.insert({ ...key, expiresAtMs: nowMs })
  t.same(await verifyKey(text, { current: pepper }, store, nowMs - 1), key.principal)
  t.equal(await verifyKey(text, { current: pepper }, store, nowMs), undefined)
})

t.test('the secret before a rotation is let in until its time is over, under either pepper, and is never renewed', async (t) => {
  const store = new MemoryKeyStore()
  const { text, key } = mint()
  await store.insert(key)
  const rotated = createKeyMinter(pepper, randomBytes).renew(key.id)
  await store.rotate(key.id, { mac: rotated.mac, previousUntilMs: nowMs })
  for (const [given, atMs, accepted] of [[text, nowMs - 1, true], [text, nowMs, false], [rotated.text, nowMs - 1, true], [rotated.text, nowMs + 1, true]] as const) {
    t.equal((await verifyKey(given, { current: pepper }, store, atMs)) !== undefined, accepted, `${given === text ? 'old' : 'new'} at ${atMs}`)
  }
  const current = derivePepper(Buffer.alloc(32, 8))
  t.ok(await verifyKey(text, { current, previous: pepper }, store, nowMs - 1))
  t.equal(await verifyKey(text, { current, previous: pepper }, store, nowMs), undefined)
  t.same((await store.find(key.id))?.mac, rotated.mac, 'the old secret has not taken the place of the new one')
  await store.rotate(key.id, { mac: createKeyMinter(pepper, randomBytes).renew(key.id).mac, previousUntilMs: nowMs })
  t.equal(await verifyKey(text, { current: pepper }, store, nowMs - 1), undefined, 'two rotations ago')
})

t.test('what a project says of its keys is part of the principal; an archived one has none', async (t) => {
  const projects = new MemoryProjectStore()
  const store = new MemoryKeyStore(projects)
  const { text, key } = mint()
  await store.insert({ ...key, principal: { ...key.principal, models: [{ mode: 'allow_list', modelIds: ['a', 'b'] }] } })
  const denied = { mode: 'deny_list', modelIds: ['b'] } as const
  const requestLimits = [{ model: 'a', requestsPerMinute: 3 }]
  await projects.create({ id: 'default', tenant: 'acme', name: 'Default', createdAtMs: 1, modelPermissions: denied, requestLimits })
  t.same(await verifyKey(text, { current: pepper }, store), { ...key.principal, models: [{ mode: 'allow_list', modelIds: ['a', 'b'] }, denied], requestLimits })
  await projects.change('acme', 'default', (project) => ({ ...project, archivedAtMs: 2 }))
  t.equal(await verifyKey(text, { current: pepper }, store), undefined)
})

t.test('the data directory and its secret are made for their owner alone, once', (t) => {
  const path = join(root, 'deep', 'data')
  const first = openDataDirectory(path, randomBytes)
  t.equal(first.secret.length, 32)
  t.equal(statSync(path).mode & 0o777, 0o700)
  t.equal(statSync(join(path, 'secret')).mode & 0o777, 0o600)
  t.same(readdirSync(path), ['secret'], 'no draft is left')
  t.same(openDataDirectory(path, () => { throw new Error('made again') }).secret, first.secret)
  chmodSync(join(path, 'secret'), 0o644)
  openDataDirectory(path, randomBytes)
  t.equal(statSync(join(path, 'secret')).mode & 0o777, 0o600, 'taken back from others')
  t.end()
})

t.test('a secret that another process made meanwhile wins', (t) => {
  const path = join(root, 'race')
  mkdirSync(path)
  const theirs = Buffer.alloc(32, 9)
  const { secret } = openDataDirectory(path, (size) => {
    if (!existsSync(join(path, 'secret'))) writeFileSync(join(path, 'secret'), theirs)
    return randomBytes(size)
  })
  t.same(Buffer.from(secret), theirs)
  t.same(readFileSync(join(path, 'secret')), theirs)
  t.end()
})

t.test('a data directory that cannot be used is refused by name', (t) => {
  const file = join(root, 'file')
  writeFileSync(file, '')
  t.throws(() => openDataDirectory(file, randomBytes), { name: 'ConfigError', message: file })
  t.throws(() => openDataDirectory(join(file, 'below'), randomBytes), { name: 'ConfigError', message: file })
  const short = join(root, 'short')
  mkdirSync(short)
  writeFileSync(join(short, 'secret'), 'too short')
  t.throws(() => openDataDirectory(short, randomBytes), { name: 'ConfigError', message: /short\/secret: expected 32 bytes/ })
  t.end()
})

/** Nine bytes from which `mintKey` makes this id. */
function bytesOfId(id: string): Uint8Array {
  const alphabet = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz'
  const value = [...id].reduce((sum, character) => sum * 62n + BigInt(alphabet.indexOf(character)), 0n)
  return Buffer.from(value.toString(16).padStart(18, '0'), 'hex')
}
