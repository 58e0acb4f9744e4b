// SPDX-License-Identifier: Apache-2.0
import { compareCodePoints } from './code-point-order.ts'

export type MetadataValue = string | number | boolean

/** What is known of a record, by key. */
export type MetadataRecord = Readonly<Record<string, MetadataValue>>

/**
 * A condition on metadata, as OpenAI's vector stores define it. A record without the key fits none but `ne` and `nin`;
 * a value of another type than the condition's is unequal to it, and neither above nor below it. Strings are in the
 * order of their code points. Keys and values are well-formed text without U+0000.
 */
export type MetadataFilter =
  | { readonly type: 'eq' | 'ne'; readonly key: string; readonly value: MetadataValue }
  | { readonly type: 'gt' | 'gte' | 'lt' | 'lte'; readonly key: string; readonly value: number | string }
  | { readonly type: 'in' | 'nin'; readonly key: string; readonly value: readonly MetadataValue[] }
  | { readonly type: 'and' | 'or'; readonly filters: readonly MetadataFilter[] }

/** Whether a record passes. What stores compile to queries means the same. */
export function passes(filter: MetadataFilter, metadata: MetadataRecord): boolean {
  if ('filters' in filter) return filter.type === 'and' ? filter.filters.every((part) => passes(part, metadata)) : filter.filters.some((part) => passes(part, metadata))
  const value = Object.hasOwn(metadata, filter.key) ? metadata[filter.key] : undefined
  switch (filter.type) {
    case 'eq': return value === filter.value
    case 'ne': return value !== filter.value
    case 'in': return value !== undefined && filter.value.includes(value)
    case 'nin': return value === undefined || !filter.value.includes(value)
    default: return value !== undefined && isOrdered(filter.type, value, filter.value)
  }
}

function isOrdered(type: 'gt' | 'gte' | 'lt' | 'lte', value: MetadataValue, bound: number | string): boolean {
  const order = orderOf(value, bound)
  if (order === undefined) return false
  switch (type) {
    case 'gt': return order > 0
    case 'gte': return order >= 0
    case 'lt': return order < 0
    case 'lte': return order <= 0
  }
}

function orderOf(value: MetadataValue, bound: number | string): number | undefined {
  if (typeof value === 'string' && typeof bound === 'string') return compareCodePoints(value, bound)
  // The sign of the difference, where the difference itself could be infinite or rounded to nothing.
  if (typeof value === 'number' && typeof bound === 'number') return Number(value > bound) - Number(value < bound)
  return undefined
}
