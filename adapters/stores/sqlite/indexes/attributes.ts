// SPDX-License-Identifier: Apache-2.0
import type { DatabaseSync, StatementSync } from 'node:sqlite'
import type { MetadataFilter, MetadataRecord, MetadataValue } from '../../../../matriz/memory/metadata-filter.ts'
import { intersect, subtract, unite } from './ordinal-sets.ts'

/** A value as a row of `vector_attributes` holds it: types are apart, so that none is compared with another. */
export function attributeOf(value: MetadataValue): readonly [type: number, value: number | string] {
  if (typeof value === 'boolean') return [0, value ? 1 : 0]
  return typeof value === 'number' ? [1, value] : [2, value]
}

/** The vectors that pass a filter, by their ordinals in rising order; with `not`, all others are meant. */
export interface Passing {
  readonly ordinals: Uint32Array
  readonly not: boolean
}

/** Whether there are no others than those named. */
export function isNone({ ordinals, not }: Passing): boolean {
  return !not && ordinals.length === 0
}

/** Finds what passes a filter, in one range of the table for each condition. */
export class AttributeSets {
  readonly #statements: ReturnType<typeof prepare>

  constructor(database: DatabaseSync) {
    this.#statements = prepare(database)
  }

  passing(indexNumber: number, filter: MetadataFilter): Passing {
    switch (filter.type) {
      case 'and':
        return filter.filters.reduce<Passing>((left, part) => (isNone(left) ? left : both(left, this.passing(indexNumber, part))), { ordinals: new Uint32Array(), not: true })
      case 'or':
        return opposite(filter.filters.reduce<Passing>((left, part) => both(left, opposite(this.passing(indexNumber, part))), { ordinals: new Uint32Array(), not: true }))
      case 'eq':
        return { ordinals: this.#having(indexNumber, filter.key, [filter.value]), not: false }
      case 'ne':
        return { ordinals: this.#having(indexNumber, filter.key, [filter.value]), not: true }
      case 'in':
        return { ordinals: this.#having(indexNumber, filter.key, filter.value), not: false }
      case 'nin':
        return { ordinals: this.#having(indexNumber, filter.key, filter.value), not: true }
      default: {
        const [type, value] = attributeOf(filter.value)
        return { ordinals: toOrdinals(this.#statements[filter.type].get(indexNumber, filter.key, type, value)).sort(), not: false }
      }
    }
  }

  /** Whether any record has the key. */
  knows(indexNumber: number, key: string): boolean {
    return this.#statements.key.get(indexNumber, key) !== undefined
  }

  #having(indexNumber: number, key: string, values: readonly MetadataValue[]): Uint32Array {
    // A record has one value under a key: the ranges do not meet, unless a value was named twice.
    const distinct = new Map(values.map((value) => [`${typeof value} ${value}`, value]))
    let found: Uint32Array = new Uint32Array()
    for (const value of distinct.values()) found = unite(found, toOrdinals(this.#statements.eq.get(indexNumber, key, ...attributeOf(value))))
    return found
  }
}

/** Writes and takes away what is known of a vector by its metadata. */
export class AttributeWriter {
  readonly #insert: StatementSync
  readonly #remove: StatementSync

  constructor(database: DatabaseSync) {
    this.#insert = database.prepare('INSERT INTO vector_attributes (index_number, key, type, value, ordinal) VALUES (?, ?, ?, ?, ?)')
    this.#remove = database.prepare('DELETE FROM vector_attributes WHERE index_number = ? AND key = ? AND type = ? AND value = ? AND ordinal = ?')
  }

  add(indexNumber: number, ordinal: number, metadata: string): void {
    for (const [key, value] of entriesOf(metadata)) this.#insert.run(indexNumber, key, ...attributeOf(value), ordinal)
  }

  remove(indexNumber: number, ordinal: number, metadata: string): void {
    for (const [key, value] of entriesOf(metadata)) this.#remove.run(indexNumber, key, ...attributeOf(value), ordinal)
  }
}

// Written by the store alone, from a MetadataRecord.
function entriesOf(metadata: string): [string, MetadataValue][] {
  return metadata === '{}' ? [] : Object.entries(JSON.parse(metadata) as MetadataRecord)
}

function both(left: Passing, right: Passing): Passing {
  if (left.not && right.not) return { ordinals: unite(left.ordinals, right.ordinals), not: true }
  if (left.not) return { ordinals: subtract(right.ordinals, left.ordinals), not: false }
  return { ordinals: right.not ? subtract(left.ordinals, right.ordinals) : intersect(left.ordinals, right.ordinals), not: false }
}

function opposite({ ordinals, not }: Passing): Passing {
  return { ordinals, not: !not }
}

// One text for all of them: fetching rows one by one takes five times as long.
function toOrdinals(row: Record<string, unknown> | undefined): Uint32Array {
  return Uint32Array.from(JSON.parse(String(row?.['ordinals'])) as number[])
}

function prepare(database: DatabaseSync): Record<'eq' | 'gt' | 'gte' | 'lt' | 'lte' | 'key', StatementSync> {
  return {
    eq: database.prepare('SELECT json_group_array(ordinal) AS ordinals FROM vector_attributes WHERE index_number = ? AND key = ? AND type = ? AND value = ?'),
    gt: database.prepare('SELECT json_group_array(ordinal) AS ordinals FROM vector_attributes WHERE index_number = ? AND key = ? AND type = ? AND value > ?'),
    gte: database.prepare('SELECT json_group_array(ordinal) AS ordinals FROM vector_attributes WHERE index_number = ? AND key = ? AND type = ? AND value >= ?'),
    lt: database.prepare('SELECT json_group_array(ordinal) AS ordinals FROM vector_attributes WHERE index_number = ? AND key = ? AND type = ? AND value < ?'),
    lte: database.prepare('SELECT json_group_array(ordinal) AS ordinals FROM vector_attributes WHERE index_number = ? AND key = ? AND type = ? AND value <= ?'),
    key: database.prepare('SELECT 1 FROM vector_attributes WHERE index_number = ? AND key = ? LIMIT 1')
  }
}
