// SPDX-License-Identifier: Apache-2.0
import { MatrizError } from '../errors.ts'
import type { FilterInput } from './index-calls.ts'
import type { IndexStore, StoredIndex } from './index-store.ts'
import type { MetadataFilter, MetadataValue } from './metadata-filter.ts'
import { isStorable } from './record-rules.ts'

/** What a filter may cost. */
const bounds = { depth: 8, conditions: 100, values: 1_000 } as const

type Comparison = Extract<FilterInput, { key: string }>

/** A filter that was read, and where its keys stand in the request. */
export interface ReadFilter {
  readonly filter: MetadataFilter
  /** The first place of each key. */
  readonly places: ReadonlyMap<string, string>
}

/** Throws `invalid_value` for a filter that means nothing, or is larger than a filter may be. */
export function readFilter(input: FilterInput, param = 'filter'): ReadFilter {
  const places = new Map<string, string>()
  let conditions = 0
  let values = 0
  const read = (part: FilterInput, path: string, depth: number): MetadataFilter => {
    if (depth > bounds.depth) throw refusal(path, `filters are nested at most ${bounds.depth} deep`)
    if ('filters' in part) {
      if (part.filters.length === 0) throw refusal(`${path}.filters`, 'it must not be empty')
      return { type: part.type, filters: part.filters.map((inner, index) => read(inner, `${path}.filters[${index}]`, depth + 1)) }
    }
    conditions += 1
    values += Array.isArray(part.value) ? part.value.length : 1
    if (conditions > bounds.conditions) throw refusal(param, `it must have at most ${bounds.conditions} conditions`)
    if (values > bounds.values) throw refusal(param, `it must have at most ${bounds.values} values`)
    if (!isStorable(part.key)) throw refusal(`${path}.key`, 'it must be well-formed text')
    if (!places.has(part.key)) places.set(part.key, `${path}.key`)
    return readComparison(part, path)
  }
  return { filter: read(input, param, 1), places }
}

function readComparison({ type, key, value }: Comparison, path: string): MetadataFilter {
  switch (type) {
    case 'eq': case 'ne':
      return { type, key, value: readValue(value, `${path}.value`, `${type} compares with a string, a number or a boolean`) }
    case 'in': case 'nin':
      // What is not a list is no MetadataValue[].
      if (!isList(value)) throw refusal(`${path}.value`, `${type} takes a list`)
      return { type, key, value: value.map((one, index) => readValue(one, `${path}.value[${index}]`, 'it must be a string, a number or a boolean')) }
    case 'gt': case 'gte': case 'lt': case 'lte': {
      const bound = readValue(value, `${path}.value`, `${type} compares with a number or a string`)
      if (typeof bound === 'boolean') throw refusal(`${path}.value`, `${type} compares with a number or a string`)
      return { type, key, value: bound }
    }
  }
}

function readValue(value: MetadataValue | readonly MetadataValue[], path: string, expected: string): MetadataValue {
  if (isList(value)) throw refusal(path, expected)
  if (typeof value === 'number' && !Number.isFinite(value)) throw refusal(path, 'it must be a finite number')
  if (typeof value === 'string' && !isStorable(value)) throw refusal(path, 'it must be well-formed text')
  return value
}

function isList(value: MetadataValue | readonly MetadataValue[]): value is readonly MetadataValue[] {
  return Array.isArray(value)
}

/**
 * The filter, once it is known that records have its keys: a key that none has is a slip more often than a question.
 * Nothing is asked of an index that is empty.
 */
export async function readFilterFor(input: FilterInput, index: StoredIndex, store: IndexStore, param = 'filter'): Promise<MetadataFilter> {
  const { filter, places } = readFilter(input, param)
  if (index.vectorCount === 0) return filter
  const [unknown] = await store.unknownKeys(index.tenant, index.id, [...places.keys()]) ?? []
  if (unknown === undefined) return filter
  throw refusal(places.get(unknown) ?? param, `no record of the index has the key '${unknown.slice(0, 80)}'`)
}

function refusal(param: string, message: string): MatrizError {
  return new MatrizError('invalid_value', `Invalid value for '${param}': ${message}.`, { param })
}
