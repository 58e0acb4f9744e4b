// SPDX-License-Identifier: Apache-2.0
import type { DatabaseSync, SQLOutputValue, StatementSync } from 'node:sqlite'
import { compareCodePoints } from '../../../../matriz/memory/code-point-order.ts'
import type { MetadataFilter } from '../../../../matriz/memory/metadata-filter.ts'
import type { Inclusion, LexicalQuery, NearestQuery } from '../../../../matriz/memory/index-store.ts'
import { AttributeSets } from './attributes.ts'
import type { Passing } from './attributes.ts'
import { bestOf } from './best-scores.ts'
import type { Scored } from './best-scores.ts'
import type { HeldIndex } from './held-index.ts'
import type { HeldIndexes } from './held-indexes.ts'
import { numbersOf } from './index-reader.ts'
import { holds } from './ordinal-sets.ts'
import type { HitRow } from './protocol.ts'
import { scoreAgainst } from '../../vector-scores.ts'
import { WordScores } from './word-scores.ts'

/** Searches vectors and texts. Each search sees one moment of the database, later than all that was acknowledged before it. */
export class VectorSearch {
  readonly #database: DatabaseSync
  readonly #held: HeldIndexes
  readonly #exactLimit: number
  readonly #sets: AttributeSets
  readonly #words: WordScores
  readonly #statements: ReturnType<typeof prepare>

  constructor(database: DatabaseSync, held: HeldIndexes, exactLimit: number) {
    this.#database = database
    this.#held = held
    this.#exactLimit = exactLimit
    this.#sets = new AttributeSets(database)
    this.#words = new WordScores(database)
    this.#statements = prepare(database)
  }

  /** Undefined when there is no such index. */
  async nearest(tenant: string, indexId: string, { vector, k, filter, include }: NearestQuery): Promise<readonly HitRow[] | undefined> {
    return await this.#held.with(tenant, indexId, (held) => {
      const passing = filter && this.#passing(held, filter)
      const found = held.nearest({ asked: vector, score: scoreAgainst(held.metric, vector), k, passing }, this.#exactLimit)
      return this.#hitsOf(held.number, found, { k, include })
    })
  }

  /** Undefined when there is no such index. */
  matching(tenant: string, indexId: string, { words, k, filter, include }: LexicalQuery): readonly HitRow[] | undefined {
    this.#database.exec('BEGIN')
    try {
      const row = this.#statements.find.get(tenant, indexId)
      if (row === undefined) return undefined
      const number = Number(row['number'])
      const scored = this.#words.scored({ number, texts: Number(row['text_count']), words: Number(row['word_count']) }, words)
      const passing = filter && this.#sets.passing(number, filter)
      const fitting = passing === undefined ? scored : scored.filter(({ ordinal }) => holds(passing.ordinals, ordinal) !== passing.not)
      return this.#hitsOf(number, bestOf(fitting, k), { k, include })
    } finally {
      this.#database.exec('COMMIT')
    }
  }

  #passing(held: HeldIndex, filter: MetadataFilter): Passing {
    const key = JSON.stringify(filter)
    const known = held.passing.get(key) ?? this.#sets.passing(held.number, filter)
    held.passing.set(key, known)
    return known
  }

  /** The first k in their order, with what was asked for of each. */
  #hitsOf(indexNumber: number, found: readonly Scored[], { k, include }: { readonly k: number; readonly include: Inclusion }): HitRow[] {
    const named = found.flatMap(({ ordinal, score }) => {
      const row = this.#statements.id.get(indexNumber, ordinal)
      return row === undefined ? [] : [{ id: String(row['id']), ordinal, score }]
    })
    named.sort((left, right) => right.score - left.score || compareCodePoints(left.id, right.id))
    return named.slice(0, k).map(({ id, ordinal, score }) => ({ id, score, ...this.#partsOf(indexNumber, ordinal, include) }))
  }

  #partsOf(indexNumber: number, ordinal: number, { vector, text, metadata }: Inclusion): Pick<HitRow, 'vector' | 'text' | 'metadata'> {
    if (!vector && !text && !metadata) return {}
    const row: Record<string, SQLOutputValue> = (vector ? this.#statements.whole : this.#statements.words).get(indexNumber, ordinal) ?? {}
    return {
      ...(vector ? { vector: numbersOf(row['vector']) } : {}),
      ...(text && typeof row['text'] === 'string' ? { text: row['text'] } : {}),
      ...(metadata ? { metadata: String(row['metadata']) } : {})
    }
  }
}

function prepare(database: DatabaseSync): Record<'find' | 'id' | 'whole' | 'words', StatementSync> {
  return {
    find: database.prepare('SELECT number, text_count, word_count FROM indexes WHERE tenant = ? AND id = ? AND deleted_at_ms IS NULL'),
    id: database.prepare('SELECT id FROM vectors WHERE number = (? << 32) | ?'),
    whole: database.prepare('SELECT metadata, text, vector FROM vectors WHERE number = (? << 32) | ?'),
    words: database.prepare('SELECT metadata, text FROM vectors WHERE number = (? << 32) | ?')
  }
}
