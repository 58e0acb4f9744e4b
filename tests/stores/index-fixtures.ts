// SPDX-License-Identifier: Apache-2.0
import fc from 'fast-check'
import type { Inclusion, IndexStore, NewIndex, VectorRecord } from '../../matriz/memory/index-store.ts'
import type { MetadataFilter, MetadataRecord, MetadataValue } from '../../matriz/memory/metadata-filter.ts'

/** A store as a test opens and closes it. */
export interface OpenIndexes {
  readonly indexes: IndexStore
  close(): Promise<void>
}

export const nothing: Inclusion = { vector: false, text: false, metadata: false }
export const everything: Inclusion = { vector: true, text: true, metadata: true }

/** Names that mean something where they should not. */
export const hostileNames = ["'; DROP TABLE indexes; --", 'a"b', 'a.b', '$.a', '$', '%', '_', '\\', '__proto__', 'constructor', 'toString', 'schlüssel', '键', '\ud83d\ude00', '\uff21', '{}', '[0]', ' ', 'a b', '\t', 'x'.repeat(64)]

/** A new index of tenant `acme`, of dimension 2 under `dot`, empty. */
export function newIndex(id: string, changes: Partial<NewIndex> = {}): NewIndex {
  return { id, tenant: 'acme', project: 'default', kind: 'index', name: `name-of-${id}`, metric: 'dot', dimension: 2, metadata: {}, createdAtMs: 1_700_000_000_000, ...changes }
}

/** A record of two numbers. */
export function record(id: string, numbers: readonly number[] = [1, 0], rest: Partial<VectorRecord> = {}): VectorRecord {
  return { id, vector: Float32Array.from(numbers), metadata: {}, ...rest }
}

/** Runs a test with a store, and closes it. */
export function withStore<T>(create: () => Promise<OpenIndexes>, test: (indexes: IndexStore, t: T) => Promise<void>): (t: T) => Promise<void> {
  return async (t) => {
    const open = await create()
    try {
      await test(open.indexes, t)
    } finally {
      await open.close()
    }
  }
}

const keys = ['colour', 'year', 'ok', 'a.b', "it's", 'constructor', '__proto__', 'ключ']
const strings = ['', 'red', 'Red', 'reds', '10', '9', 'true', "'; --", '\uff21', '\ud83d\ude00', 'é', '%']
const numbers = [0, 1, -1, 2, 10, 9, 0.1, 1e21, -1e-7, 2 ** 53, 1e308, 5e-324]

const text = fc.oneof({ weight: 4, arbitrary: fc.constantFrom(...strings) }, fc.string({ unit: 'binary', maxLength: 8 }).map((value) => value.replaceAll('\0', '')))
const number = fc.oneof({ weight: 4, arbitrary: fc.constantFrom(...numbers) }, fc.double({ noNaN: true, noDefaultInfinity: true }).map((value) => value + 0))
const value: fc.Arbitrary<MetadataValue> = fc.oneof(text, number, fc.boolean())

/** Metadata of few keys, so that conditions often have something to say of it. */
export const someMetadata: fc.Arbitrary<MetadataRecord> = fc.array(fc.tuple(fc.constantFrom(...keys), value), { maxLength: 5 }).map((pairs) => Object.fromEntries(pairs))

/** Filters of all types, nested a little. */
export const someFilter: fc.Arbitrary<MetadataFilter> = fc.letrec<{ filter: MetadataFilter }>((tie) => ({
  filter: fc.oneof(
    { maxDepth: 3, withCrossShrink: true },
    fc.record({ type: fc.constantFrom('eq', 'ne'), key: fc.constantFrom(...keys, 'nowhere'), value }),
    fc.record({ type: fc.constantFrom('gt', 'gte', 'lt', 'lte'), key: fc.constantFrom(...keys), value: fc.oneof(text, number) }),
    fc.record({ type: fc.constantFrom('in', 'nin'), key: fc.constantFrom(...keys), value: fc.array(value, { maxLength: 4 }) }),
    fc.record({ type: fc.constantFrom('and', 'or'), filters: fc.array(tie('filter'), { minLength: 1, maxLength: 3 }) })
  )
})).filter
