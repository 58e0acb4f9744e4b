// SPDX-License-Identifier: Apache-2.0
// The cases see what they are for: stores that mix up tenants, each in one method, are told of.
import t from 'tap'
import type { Stores } from '../../matriz/index.ts'
import { createMemoryStores } from '../stores/memory-stores.ts'
import { Tenants } from './isolation.contract.ts'
import { contract, placesOf } from './places.ts'

t.setTimeout(240_000)

/** The store, with one method that finds for tenant-a what tenant-b has. */
function leaky<T extends object>(store: T, method: keyof T): T {
  return new Proxy(store, {
    get: (target, property) => {
      const value: unknown = Reflect.get(target, property, target)
      if (typeof value !== 'function') return value
      const call = (given: readonly unknown[]): unknown => Reflect.apply(value, target, given) as unknown
      if (property !== method) return (...given: readonly unknown[]) => call(given)
      return async (tenant: unknown, ...given: readonly unknown[]) => {
        const own: unknown = await call([tenant, ...given])
        if (tenant !== 'tenant-a' || (own !== undefined && own !== false)) return own
        return call(['tenant-b', ...given])
      }
    }
  })
}

const planted: readonly (readonly [string, (stores: Stores) => Partial<Stores>, string, string])[] = [
  ['responses that others find', ({ runs }) => ({ runs: leaky(runs, 'find') }), 'cancelResponse', 'response_id'],
  ['completions that others find', ({ runs }) => ({ runs: leaky(runs, 'find') }), 'getChatCompletion', 'completion_id'],
  ['responses that others continue', ({ runs }) => ({ runs: leaky(runs, 'history') }), 'createResponse', 'previous_response_id'],
  ['items that others name', ({ runs }) => ({ runs: leaky(runs, 'item') }), 'createResponse', 'input[item_reference].id'],
  ['conversations that others read', ({ conversations }) => ({ conversations: leaky(conversations, 'find') }), 'getConversation', 'conversation_id'],
  ['conversations that others see to be busy', ({ conversations }) => ({ conversations: leaky(conversations, 'history') }), 'createResponse', 'conversation'],
  ['conversations that others delete', ({ conversations }) => ({ conversations: leaky(conversations, 'delete') }), 'deleteConversation', 'conversation_id'],
  ['keys that others use up', ({ idempotency }) => ({
    idempotency: { reserve: (reservation) => idempotency.reserve({ ...reservation, tenant: 'everybody' }), keep: (id, reply) => idempotency.keep(id, reply), release: (id) => idempotency.release(id) }
  }), 'createResponse', 'Idempotency-Key']
]

for (const [what, plant, operation, name] of planted) {
  t.test(`planted: ${what}`, async (t) => {
    const stores = createMemoryStores()
    t.teardown(() => stores.close())
    const place = placesOf(contract).find((one) => one.operation === operation && one.name === name)
    if (place === undefined) throw new Error(`${operation} has no ${name}`)
    await using tenants = await Tenants.open({ ...stores, ...plant(stores) })
    await tenants.check(place)
    const seen = tenants.take()
    t.ok(seen.some((problem) => problem.includes('another tenant')), `${seen.length} problems`)
  })
}
