// SPDX-License-Identifier: Apache-2.0
// How long a wrong key takes says nothing of it: whether its id is known, whether its secret is right. After dudect
// (Reparaz, Balasch, Verbauwhede 2017): samples of both classes by turns of chance, the slowest left out, Welch's t.
import { createHmac, timingSafeEqual } from 'node:crypto'
import type { IncomingMessage } from 'node:http'
import { mean, quantile, sampleVariance } from 'simple-statistics'
import t from 'tap'
import { systemClock } from '../../adapters/clock/system-clock.ts'
import { openSqliteKeyStore } from '../../adapters/stores/sqlite/key-store.ts'
import type { FoundKey, KeyStore } from '../../matriz/index.ts'
import { authenticate } from '../../server/auth.ts'
import type { Authentication } from '../../server/auth.ts'
import { KeyAttempts } from '../../server/key-attempts.ts'
import { createKeyMinter, derivePepper, parseKey, verifyKey } from '../../server/keys.ts'
import { MemoryKeyStore } from '../stores/memory-key-store.ts'

t.setTimeout(120_000)

const nightly = process.env['LUKHAS_NIGHTLY'] === '1'
const samples = nightly ? 100_000 : 2_500
// Each waits for a timer.
const refusals = nightly ? 20_000 : 100
/** Beyond it, dudect calls two classes different. */
const limit = 4.5

// A generator of its own, so that a run can be told again.
let state = 1
function chance(): number {
  state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
  return state / 2 ** 32
}

let counter = 0
const bytes = (size: number): Uint8Array => {
  const made = Buffer.alloc(size)
  for (let at = 0; at < size; at += 1) made[at] = Math.floor(chance() * 256)
  made.writeUInt32BE(counter++)
  return made
}

const pepper = derivePepper(Buffer.alloc(32, 7))
const minter = createKeyMinter(pepper, bytes)

type Check = (text: string) => Promise<unknown>

interface Difference {
  readonly t: number
  /** Of the means, as a share of the larger one. */
  readonly share: number
}

/** How the times that a check takes differ between two lists of keys. */
async function difference(check: Check, [one, other]: readonly [readonly string[], readonly string[]], count: number): Promise<Difference> {
  const times: [number[], number[]] = [[], []]
  const lists = [one, other] as const
  for (let round = -Math.min(1_000, count); round < 2 * count; round += 1) {
    const which = chance() < 0.5 ? 0 : 1
    const key = lists[which][Math.floor(chance() * lists[which].length)] ?? ''
    const beganNs = process.hrtime.bigint()
    await check(key)
    const tookNs = Number(process.hrtime.bigint() - beganNs)
    if (round >= 0) times[which].push(tookNs)
  }
  const most = quantile(times.flat(), 0.9)
  const [first, second] = times.map((list) => list.filter((tookNs) => tookNs <= most)) as [number[], number[]]
  const [mine, theirs] = [mean(first), mean(second)]
  return { t: Math.abs(mine - theirs) / Math.sqrt(sampleVariance(first) / first.length + sampleVariance(second) / second.length), share: Math.abs(mine - theirs) / Math.max(mine, theirs) }
}

/** The smallest of a few: what makes no difference makes none once, and what makes one makes it every time. */
async function persistent(check: Check, lists: readonly [readonly string[], readonly string[]], count: number): Promise<Difference> {
  let smallest = await difference(check, lists, count)
  for (let round = 1; round < 3 && smallest.t >= limit; round += 1) {
    const next = await difference(check, lists, count)
    if (next.t < smallest.t) smallest = next
  }
  return smallest
}

type Keys = Readonly<Record<'wrong' | 'revoked' | 'unknown' | 'unknown too', readonly string[]>>

/** Keys of the same shape in every class; those of the first two are in the store. */
async function keysIn(store: KeyStore): Promise<Keys> {
  const keys: Record<keyof Keys, string[]> = { wrong: [], revoked: [], unknown: [], 'unknown too': [] }
  for (let index = 0; index < 200; index += 1) {
    const minted = minter.mint()
    await store.insert({ id: minted.id, mac: minted.mac, name: 'k', principal: { keyId: minted.id, tenant: 'acme', project: 'default', scopes: ['responses:write'], lane: 'prod' }, createdAtMs: index })
    if (index % 2 === 0) keys.wrong.push(minter.renew(minted.id).text)
    else {
      await store.revoke(minted.id, 1)
      keys.revoked.push(minted.text)
    }
    keys[index % 2 === 0 ? 'unknown' : 'unknown too'].push(minter.mint().text)
  }
  return keys
}

const pairs = [['unknown', 'unknown too'], ['unknown', 'wrong'], ['unknown', 'revoked'], ['wrong', 'revoked']] as const
/** Cold and warm memory make a hundredth; what a look-up or a MAC takes is a quarter and more. */
const isFound = ({ t: found, share }: Difference): boolean => found > limit && share > 0.05
const told = ({ t: found, share }: Difference): string => `|t| = ${found.toFixed(2)}, ${(share * 100).toFixed(2)} % of the time`

t.test('a refusal takes the same time, whether the id is known, the secret is right, or neither', async (t) => {
  const store = openSqliteKeyStore(t.testdir({}))
  t.teardown(() => store.close())
  const keys = await keysIn(store)
  const attempts = new KeyAttempts({ free: 1_000_000, firstWaitMs: 1, longestWaitMs: 1 }, systemClock)
  const metrics = { counts: { keyChecks: 0, keyRefusals: 0 } } as unknown as Authentication['metrics']
  const parts: Authentication = { clock: systemClock, attempts, metrics, keys: { verify: (text) => verifyKey(text, { current: pepper }, store, 10) } }
  const signal = new AbortController().signal
  const refuse: Check = (key) => authenticate({ address: '127.0.0.1', attemptWaitMs: 0, signal, request: { headers: { authorization: `Bearer ${key}` }, rawHeaders: [] } as unknown as IncomingMessage }, parts)
  for (const [one, other] of pairs) {
    const found = await persistent(refuse, [keys[one], keys[other]], refusals)
    t.ok(found.t < limit, `${one} against ${other}: ${told(found)}`)
  }
})

t.test('nor does the check alone differ by more than a twentieth, before a timer covers it', async (t) => {
  const store = openSqliteKeyStore(t.testdir({}))
  t.teardown(() => store.close())
  const keys = await keysIn(store)
  const check: Check = (text) => verifyKey(text, { current: pepper }, store, 10)
  for (const [one, other] of pairs) {
    const found = await persistent(check, [keys[one], keys[other]], samples)
    t.notOk(isFound(found), `${one} against ${other}: ${told(found)}`)
  }
})

t.test('planted: a check that stops where it knows enough is found out', async (t) => {
  const store = new MemoryKeyStore()
  const keys = await keysIn(store)
  const naive: Check = async (text) => {
    const parts = parseKey(text)
    if (parts === undefined) return undefined
    const stored: FoundKey | undefined = await store.find(parts.id)
    if (stored === undefined) return undefined
    if (stored.revokedAtMs !== undefined) return undefined
    return timingSafeEqual(createHmac('sha256', pepper).update(parts.secret).digest(), stored.mac) ? stored.principal : undefined
  }
  for (const [one, other] of [['unknown', 'wrong'], ['wrong', 'revoked']] as const) {
    const found = await persistent(naive, [keys[one], keys[other]], samples)
    t.ok(isFound(found), `${one} against ${other}: ${told(found)}`)
  }
  const same = await persistent(naive, [keys.unknown, keys['unknown too']], samples)
  t.notOk(isFound(same), `and of one class nothing is found out: ${told(same)}`)
})
