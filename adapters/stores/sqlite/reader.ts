// SPDX-License-Identifier: Apache-2.0
import type { DatabaseSync, SQLOutputValue, StatementSync } from 'node:sqlite'
import { MatrizError } from '../../../matriz/errors.ts'
import type { ItemQuery } from '../../../matriz/ports.ts'
import type { ReadRequest } from './protocol.ts'

type Row = Record<string, SQLOutputValue>

/** Where a run stands. */
export interface StateRow {
  readonly ended: boolean
  readonly lastSequence: number
}

/** One commit's frames, as `splitFrames` takes them. */
export interface FramesRow {
  readonly firstSequence: number
  readonly types: string
  readonly frames: string
}

/** Answers reads. What it returns crosses threads: JSON texts stay texts, and are parsed where they are used. */
export class Reader {
  readonly #database: DatabaseSync
  readonly #statements: ReturnType<typeof prepare>

  constructor(database: DatabaseSync) {
    this.#database = database
    this.#statements = prepare(database)
  }

  /** All of it sees one moment of the database. */
  answer(request: ReadRequest): unknown {
    if (request.op === 'close') return true
    if (request.op === 'checkpoint') return this.#database.prepare('PRAGMA wal_checkpoint(PASSIVE)').get() !== undefined
    if (request.op === 'item') return textOf(this.#statements.item.get(request.tenant, request.itemId), 'body')
    this.#database.exec('BEGIN')
    try {
      return this.#answerAbout(request)
    } finally {
      this.#database.exec('COMMIT')
    }
  }

  #answerAbout(request: Extract<ReadRequest, { runId: string }>): unknown {
    const { tenant, runId } = request
    if (request.op === 'history') return this.#history(tenant, runId)
    const run = this.#statements.run.get(tenant, runId)
    if (run === undefined) return undefined
    const number = Number(run['number'])
    switch (request.op) {
      case 'find':
        return { id: runId, status: String(run['status']), response: String(run['response'] ?? '') }
      case 'state':
        return this.#state(number, String(run['status']))
      case 'nodes':
        return textOf(this.#statements.nodes.get(number), 'nodes') ?? '[]'
      case 'frames':
        return this.#statements.frames.all(number, request.afterSequence).map(toFramesRow)
      case 'inputItems':
        return this.#inputItems(number, request.query)
    }
  }

  #state(run: number, status: string): StateRow {
    const last = this.#statements.lastSequence.get(run)?.['last_sequence']
    return { ended: status !== 'in_progress' && status !== 'queued', lastSequence: Number(last ?? -1) }
  }

  #history(tenant: string, runId: string): string[] | undefined {
    const chain = this.#statements.chain.all(tenant, runId)
    if (chain.length === 0) return undefined
    const bodies: string[] = []
    for (const run of chain) {
      for (const item of this.#statements.items.iterate(run['number'] ?? null)) bodies.push(String(item['body']))
    }
    return bodies
  }

  #inputItems(run: number, query: ItemQuery): { data: string[]; hasMore: boolean } {
    const after = query.after === undefined ? undefined : this.#statements.inputPosition.get(run, query.after)
    if (query.after !== undefined && after === undefined) {
      throw new MatrizError('item_not_found', `No item with id '${query.after}' in this response.`, { param: 'after' })
    }
    const ascending = query.order === 'asc'
    const from = after === undefined ? (ascending ? -1 : Number.MAX_SAFE_INTEGER) : Number(after['position'])
    const statement = ascending ? this.#statements.inputAscending : this.#statements.inputDescending
    const rows = statement.all(run, from, query.limit + 1)
    return { data: rows.slice(0, query.limit).map((row) => String(row['body'])), hasMore: rows.length > query.limit }
  }
}

function toFramesRow(row: Row): FramesRow {
  return { firstSequence: Number(row['first_sequence']), types: String(row['types']), frames: String(row['frames']) }
}

function textOf(row: Row | undefined, column: string): string | undefined {
  return row === undefined ? undefined : String(row[column])
}

// The walk ends by itself: a run's number is higher than that of the run it continues.
const CHAIN = `
  WITH RECURSIVE chain (number, previous_id) AS (
    SELECT number, previous_id FROM runs WHERE tenant = ?1 AND id = ?2 AND retained = 1 AND status NOT IN ('queued', 'in_progress')
    UNION ALL
    SELECT runs.number, runs.previous_id FROM chain
    JOIN runs ON runs.id = chain.previous_id AND runs.tenant = ?1 AND runs.retained = 1 AND runs.number < chain.number
  )
  SELECT number FROM chain ORDER BY number`

function prepare(database: DatabaseSync): Record<
  'run' | 'nodes' | 'lastSequence' | 'frames' | 'chain' | 'items' | 'item' | 'inputPosition' | 'inputAscending' | 'inputDescending',
  StatementSync
> {
  return {
    run: database.prepare('SELECT number, status, response FROM runs WHERE tenant = ? AND id = ? AND retained = 1'),
    nodes: database.prepare('SELECT nodes FROM log WHERE run = ? AND nodes IS NOT NULL ORDER BY ordinal DESC LIMIT 1'),
    lastSequence: database.prepare('SELECT last_sequence FROM log WHERE run = ? ORDER BY ordinal DESC LIMIT 1'),
    frames: database.prepare('SELECT first_sequence, types, frames FROM log WHERE run = ? AND last_sequence > ? ORDER BY ordinal'),
    chain: database.prepare(CHAIN),
    items: database.prepare('SELECT body FROM items WHERE run = ? ORDER BY direction, position'),
    item: database.prepare('SELECT body FROM items WHERE tenant = ? AND id = ? ORDER BY run DESC, direction DESC, position DESC LIMIT 1'),
    inputPosition: database.prepare('SELECT position FROM items WHERE run = ? AND direction = 0 AND id = ? ORDER BY position LIMIT 1'),
    inputAscending: database.prepare('SELECT body FROM items WHERE run = ? AND direction = 0 AND position > ? ORDER BY position LIMIT ?'),
    inputDescending: database.prepare('SELECT body FROM items WHERE run = ? AND direction = 0 AND position < ? ORDER BY position DESC LIMIT ?')
  }
}
