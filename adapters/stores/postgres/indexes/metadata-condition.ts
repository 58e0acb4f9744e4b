// SPDX-License-Identifier: Apache-2.0
import { sql } from 'kysely'
import type { RawBuilder } from 'kysely'
import type { MetadataFilter, MetadataValue } from '../../../../matriz/memory/metadata-filter.ts'

type Condition = RawBuilder<boolean>

const OPERATORS = { gt: '>', gte: '>=', lt: '<', lte: '<=' } as const

/** What passes the filter, all without one. */
export function fitting(filter: MetadataFilter | undefined, index: number): Condition {
  return filter === undefined ? sql<boolean>`true` : conditionOf(filter, index)
}

/** The filter as a condition on `index_vectors.number`, which reads the index on attributes: what `passes` says, in SQL. */
export function conditionOf(filter: MetadataFilter, index: number): Condition {
  if ('filters' in filter) return joined(filter.filters.map((part) => conditionOf(part, index)), filter.type)
  switch (filter.type) {
    case 'eq': return having(index, filter.key, equal(filter.value))
    case 'ne': return sql<boolean>`NOT ${having(index, filter.key, equal(filter.value))}`
    case 'in': return oneOf(index, filter.key, filter.value)
    case 'nin': return sql<boolean>`NOT ${oneOf(index, filter.key, filter.value)}`
    default: return having(index, filter.key, beyond(OPERATORS[filter.type], filter.value))
  }
}

function joined(parts: readonly Condition[], type: 'and' | 'or'): Condition {
  if (parts.length === 0) return sql<boolean>`${sql.lit(type === 'and')}`
  return sql<boolean>`(${sql.join(parts, sql.raw(` ${type} `))})`
}

function having(index: number, key: string, condition: Condition): Condition {
  return sql<boolean>`(index_vectors.number IN (SELECT a.vector FROM index_attributes AS a WHERE a.index = ${sql.lit(index)} AND a.key = ${key} AND ${condition}))`
}

function oneOf(index: number, key: string, values: readonly MetadataValue[]): Condition {
  return values.length === 0 ? sql<boolean>`false` : having(index, key, joined(values.map(equal), 'or'))
}

function equal(value: MetadataValue): Condition {
  if (typeof value === 'string') return sql<boolean>`(a.kind = 'string' AND a.text = ${value})`
  return sql<boolean>`(a.kind = ${sql.lit(typeof value)} AND a.number = ${Number(value)}::float8)`
}

function beyond(operator: string, bound: number | string): Condition {
  const compare = sql.raw(operator)
  return typeof bound === 'string' ? sql<boolean>`(a.kind = 'string' AND a.text ${compare} ${bound})` : sql<boolean>`(a.kind = 'number' AND a.number ${compare} ${bound}::float8)`
}
