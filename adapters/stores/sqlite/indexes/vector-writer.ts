// SPDX-License-Identifier: Apache-2.0
import type { DatabaseSync, StatementSync } from 'node:sqlite'
import { passes } from '../../../../matriz/memory/metadata-filter.ts'
import type { MetadataFilter, MetadataRecord } from '../../../../matriz/memory/metadata-filter.ts'
import { AttributeSets, AttributeWriter } from './attributes.ts'
import { holds } from './ordinal-sets.ts'
import type { IndexWrite, RemovedSlice, UpsertAnswer } from './protocol.ts'
import { termsOf } from './terms.ts'

/** How many removals are told of: whoever holds vectors in memory and missed more reads them all again. */
const REMOVALS_KEPT = 50_000

/** Where an index stands while it is written to. */
interface Standing {
  readonly number: number
  readonly dimension: number
  ordinal: number
  removals: number
  vectors: number
  texts: number
  words: number
}

interface Removed {
  readonly createdAtMs: number
  readonly text: unknown
}

/** How much one step may take away: some ten milliseconds' work. */
const EFFORT_MAX = 200

/** Each word of a text is taken out by itself. */
class Effort {
  #spent = 0

  add(text: unknown): void {
    this.#spent += 1 + (typeof text === 'string' ? text.length / 100 : 0)
  }

  get isSpent(): boolean {
    return this.#spent >= EFFORT_MAX
  }
}

/** Writes the vectors of indexes, within the transaction that its caller has begun. */
export class VectorWriter {
  readonly #statements: ReturnType<typeof prepare>
  readonly #attributes: AttributeWriter
  readonly #sets: AttributeSets

  constructor(database: DatabaseSync) {
    this.#statements = prepare(database)
    this.#attributes = new AttributeWriter(database)
    this.#sets = new AttributeSets(database)
  }

  upsert({ tenant, indexId, records, vectors, nowMs }: Extract<IndexWrite, { op: 'upsertVectors' }>): UpsertAnswer | undefined {
    const index = this.#standing(tenant, indexId)
    if (index === undefined) return undefined
    const outcomes = records.map(({ id, text, metadata }, place) => {
      const old = this.#remove(index, id)
      const ordinal = ++index.ordinal
      const bytes = new Uint8Array(vectors.buffer, vectors.byteOffset + place * index.dimension * 4, index.dimension * 4)
      this.#statements.insert.run(index.number, ordinal, index.number, id, old?.createdAtMs ?? nowMs, nowMs, metadata, bytes, text ?? null)
      this.#attributes.add(index.number, ordinal, metadata)
      index.vectors++
      if (text !== undefined) {
        index.texts++
        index.words += this.#addWords(index.number, ordinal, text)
      }
      return old === undefined ? 'created' : 'updated'
    })
    this.#settle(index)
    return { outcomes, vectorCount: index.vectors }
  }

  annotate({ tenant, indexId, id, change, nowMs }: Extract<IndexWrite, { op: 'annotateVector' }>): boolean | undefined {
    const index = this.#standing(tenant, indexId)
    if (index === undefined) return undefined
    const row = this.#statements.byId.get(index.number, id)
    if (row === undefined) return false
    // Only this class writes it, from such a record.
    const before = JSON.parse(String(row['metadata'])) as MetadataRecord
    if (change.where !== undefined && !passes(change.where, before)) return false
    const ordinal = Number(row['ordinal'])
    const metadata = JSON.stringify({ ...before, ...change.metadata })
    this.#attributes.remove(index.number, ordinal, String(row['metadata']))
    this.#statements.annotate.run(metadata, nowMs, index.number, ordinal)
    this.#attributes.add(index.number, ordinal, metadata)
    return true
  }

  delete(tenant: string, indexId: string, ids: readonly string[]): RemovedSlice | undefined {
    const index = this.#standing(tenant, indexId)
    return index && this.#removeSome(index, ids)
  }

  deleteWhere({ tenant, indexId, filter, throughOrdinal }: Extract<IndexWrite, { op: 'deleteVectorsWhere' }>): RemovedSlice | undefined {
    const index = this.#standing(tenant, indexId)
    return index && this.#removeSome(index, this.#passing(index.number, filter, throughOrdinal))
  }

  /** Takes vectors away of an index of which only the row is left, as many as one step may; false when there were none. */
  purge(indexNumber: number): boolean {
    const effort = new Effort()
    let found = false
    for (const row of this.#statements.some.all(indexNumber, indexNumber, EFFORT_MAX)) {
      found = true
      this.#erase(indexNumber, Number(row['ordinal']), row)
      effort.add(row['text'])
      if (effort.isSpent) break
    }
    return found
  }

  #removeSome(index: Standing, ids: readonly string[]): RemovedSlice {
    const effort = new Effort()
    const before = index.vectors
    let seen = 0
    for (const id of ids) {
      effort.add(this.#remove(index, id)?.text)
      seen++
      if (effort.isSpent) break
    }
    this.#settle(index)
    return { removed: before - index.vectors, seen, more: seen < ids.length || seen >= EFFORT_MAX }
  }

  #standing(tenant: string, indexId: string): Standing | undefined {
    const row = this.#statements.standing.get(tenant, indexId)
    return row && {
      number: Number(row['number']), dimension: Number(row['dimension']), ordinal: Number(row['last_ordinal']), removals: Number(row['removal_count']),
      vectors: Number(row['vector_count']), texts: Number(row['text_count']), words: Number(row['word_count'])
    }
  }

  #settle(index: Standing): void {
    this.#statements.settle.run(index.ordinal, index.removals, index.vectors, index.texts, index.words, index.number)
    this.#statements.forgetRemovals.run(index.number, index.removals - REMOVALS_KEPT)
  }

  #remove(index: Standing, id: string): Removed | undefined {
    const row = this.#statements.byId.get(index.number, id)
    if (row === undefined) return undefined
    const ordinal = Number(row['ordinal'])
    index.words -= this.#erase(index.number, ordinal, row)
    this.#statements.addRemoval.run(index.number, ++index.removals, ordinal)
    index.vectors--
    if (row['text'] !== null) index.texts--
    return { createdAtMs: Number(row['created_at_ms']), text: row['text'] }
  }

  /** How many words its text had. */
  #erase(indexNumber: number, ordinal: number, row: Readonly<Record<string, unknown>>): number {
    this.#attributes.remove(indexNumber, ordinal, String(row['metadata']))
    // The full-text table keeps no text: it is told what it held.
    const words = row['text'] === null ? [] : termsOf(indexNumber, String(row['text']))
    if (row['text'] !== null) this.#statements.removeWords.run(indexNumber, ordinal, words.join(' '))
    this.#statements.remove.run(indexNumber, ordinal)
    return words.length
  }

  /** How many there were. */
  #addWords(indexNumber: number, ordinal: number, text: string): number {
    const words = termsOf(indexNumber, text)
    this.#statements.addWords.run(indexNumber, ordinal, words.join(' '))
    return words.length
  }

  /** The ids of some that pass: no more than one step may take. */
  #passing(indexNumber: number, filter: MetadataFilter, throughOrdinal: number): string[] {
    const { ordinals, not } = this.#sets.passing(indexNumber, filter)
    const ids: string[] = []
    if (not) {
      for (const row of this.#statements.all.iterate(indexNumber)) {
        const ordinal = Number(row['ordinal'])
        if (ordinal <= throughOrdinal && !holds(ordinals, ordinal)) ids.push(String(row['id']))
        if (ids.length === EFFORT_MAX) break
      }
      return ids
    }
    for (const ordinal of ordinals) {
      if (ordinal <= throughOrdinal) ids.push(String(this.#statements.idOf.get(indexNumber, ordinal)?.['id']))
      if (ids.length === EFFORT_MAX) break
    }
    return ids
  }
}

function prepare(database: DatabaseSync): Record<
  'standing' | 'settle' | 'byId' | 'annotate' | 'insert' | 'remove' | 'some' | 'all' | 'idOf' | 'addRemoval' | 'forgetRemovals' | 'addWords' | 'removeWords', StatementSync
> {
  return {
    standing: database.prepare(
      `SELECT number, dimension, last_ordinal, removal_count, vector_count, text_count, word_count FROM indexes
       WHERE tenant = ? AND id = ? AND deleted_at_ms IS NULL`
    ),
    settle: database.prepare('UPDATE indexes SET last_ordinal = ?, removal_count = ?, vector_count = ?, text_count = ?, word_count = ? WHERE number = ?'),
    byId: database.prepare('SELECT number & 4294967295 AS ordinal, created_at_ms, metadata, text FROM vectors WHERE index_number = ? AND id = ?'),
    annotate: database.prepare('UPDATE vectors SET metadata = ?, updated_at_ms = ? WHERE number = (? << 32) | ?'),
    insert: database.prepare(
      `INSERT INTO vectors (number, index_number, id, created_at_ms, updated_at_ms, metadata, vector, text)
       VALUES ((? << 32) | ?, ?, ?, ?, ?, ?, ?, ?)`
    ),
    remove: database.prepare('DELETE FROM vectors WHERE number = (? << 32) | ?'),
    some: database.prepare(
      `SELECT number & 4294967295 AS ordinal, metadata, text FROM vectors
       WHERE number BETWEEN (? << 32) AND ((? << 32) | 4294967295) LIMIT ?`
    ),
    all: database.prepare('SELECT id, number & 4294967295 AS ordinal FROM vectors WHERE index_number = ? ORDER BY id'),
    idOf: database.prepare('SELECT id FROM vectors WHERE number = (? << 32) | ?'),
    addRemoval: database.prepare('INSERT INTO vector_removals (index_number, removal, ordinal) VALUES (?, ?, ?)'),
    forgetRemovals: database.prepare('DELETE FROM vector_removals WHERE index_number = ? AND removal <= ?'),
    addWords: database.prepare('INSERT INTO vector_texts (rowid, words) VALUES ((? << 32) | ?, ?)'),
    removeWords: database.prepare("INSERT INTO vector_texts (vector_texts, rowid, words) VALUES ('delete', (? << 32) | ?, ?)")
  }
}
