// SPDX-License-Identifier: Apache-2.0
import { sql } from 'kysely'
import type { MetadataRecord } from '../../../../matriz/memory/metadata-filter.ts'
import type { Database } from '../database.ts'
import { wordVector } from './text-words.ts'

/** A vector's row, and what of it searches read elsewhere. */
export interface DerivedFrom {
  readonly vector: number
  readonly index: number
  readonly text: string | undefined
  readonly metadata: MetadataRecord
}

/** Writes the words of rows that have none yet, and their attributes. */
export async function deriveFromRecords(database: Database, rows: readonly DerivedFrom[]): Promise<void> {
  const texts = rows.flatMap(({ vector, index, text }) => text === undefined ? [] : [{ vector, words: wordVector(index, text) }])
  if (texts.length > 0) {
    await sql`UPDATE index_vectors SET words = given.words::tsvector
      FROM unnest(${texts.map(({ vector }) => vector)}::bigint[], ${texts.map(({ words }) => words)}::text[]) AS given (vector, words) WHERE number = given.vector`.execute(database)
  }
  await addAttributes(database, rows)
}

/** Writes the attributes of rows that have none yet. */
export async function addAttributes(database: Database, rows: readonly Omit<DerivedFrom, 'text'>[]): Promise<void> {
  const all = rows.flatMap(({ vector, index, metadata }) => Object.entries(metadata).map(([key, value]) => ({ vector, index, key, value })))
  if (all.length === 0) return
  await sql`
    INSERT INTO index_attributes (vector, index, key, kind, number, text)
    SELECT given.vector, given.index, given.key, given.kind, given.number, given.text
    FROM unnest(${all.map(({ vector }) => vector)}::bigint[], ${all.map(({ index }) => index)}::bigint[], ${all.map(({ key }) => key)}::text[], ${all.map(({ value }) => typeof value)}::text[],
      ${all.map(({ value }) => typeof value === 'string' ? null : Number(value))}::float8[], ${all.map(({ value }) => typeof value === 'string' ? value : null)}::text[])
      AS given (vector, index, key, kind, number, text)`.execute(database)
}
