// SPDX-License-Identifier: Apache-2.0
import type { DatabaseSync, SQLOutputValue, StatementSync } from 'node:sqlite'
import type { ItemQuery } from '../../../matriz/ports.ts'
import { isOpen, PAGE_COMMITS, PAGE_LENGTH } from '../commit-record.ts'
import { MILESTONE_MARKS, milestonesIn } from '../milestones.ts'
import { afterNotFound } from '../refusals.ts'
import { IndexReader } from './indexes/index-reader.ts'
import { DecisionReader } from './decision-reader.ts'
import { FileReader } from './file-reader.ts'
import { CatalogueReader } from './catalogue-reader.ts'
import type { ConversationRead, ReadRequest, RunRead } from './protocol.ts'
import { LOG_ROWS_MAX } from './schema.ts'

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
  readonly #indexes: IndexReader
  readonly #files: FileReader
  readonly #catalogue: CatalogueReader
  readonly #decisions: DecisionReader

  constructor(database: DatabaseSync) {
    this.#database = database
    this.#files = new FileReader(database)
    this.#statements = prepare(database)
    this.#indexes = new IndexReader(database)
    this.#catalogue = new CatalogueReader(database)
    this.#decisions = new DecisionReader(database)
  }

  /** All of it sees one moment of the database. */
  answer(request: ReadRequest): unknown {
    if (request.op === 'close') return true
    if (request.op === 'checkpoint') return this.#database.prepare('PRAGMA wal_checkpoint(PASSIVE)').get() !== undefined
    this.#database.exec('BEGIN')
    try {
      return this.#answerWithin(request)
    } finally {
      this.#database.exec('COMMIT')
    }
  }

  #answerWithin(request: Exclude<ReadRequest, { op: 'close' | 'checkpoint' }>): unknown {
    switch (request.op) {
      case 'item':
        return textOf(this.#statements.item.get(request.tenant, request.itemId), 'body')
          ?? textOf(this.#statements.itemOfAnyConversation.get(request.tenant, request.itemId), 'body')
      case 'findConversation':
      case 'conversationHistory':
      case 'conversationItems':
      case 'conversationItem':
        return this.#answerAboutConversation(request)
      case 'findIndex':
      case 'findIndexByName':
      case 'listIndexes':
      case 'everyIndex':
      case 'lastOrdinal':
      case 'indexCounts':
      case 'findAlias':
      case 'listAliases':
      case 'listVectors':
      case 'findVector':
      case 'unknownKeys':
        return this.#indexes.answer(request)
      case 'findFile':
      case 'listFiles':
      case 'unneededBytes':
        return this.#files.answer(request)
      case 'findDecision':
      case 'listDecisions':
      case 'auditChains':
      case 'auditLines':
        return this.#decisions.answer(request)
      case 'askCatalogue':
        return this.#catalogue.answer(request.question)
      default:
        return this.#answerAboutRun(request)
    }
  }

  #answerAboutRun(request: RunRead): unknown {
    const { tenant, runId } = request
    if (request.op === 'history') return this.#history(tenant, runId)
    if (request.op === 'find') return toStoredRun(this.#statements.find.get(tenant, runId))
    const run = this.#statements.run.get(tenant, runId)
    if (run === undefined) return undefined
    const number = Number(run['number'])
    switch (request.op) {
      case 'state':
        return this.#state(number, String(run['status']))
      case 'milestones':
        return JSON.stringify(this.#statements.milestones.all(number, ...MILESTONE_MARKS).flatMap((row) => milestonesIn(String(row['events']))))
      case 'nodes':
        return textOf(this.#statements.nodes.get(number), 'nodes') ?? ''
      case 'recording':
        return textOf(this.#statements.recording.get(number), 'recording')
      case 'frames':
        return this.#frames(number, request.afterSequence)
      case 'inputItems':
        return this.#inputItems(number, request.query)
    }
  }

  #answerAboutConversation(request: ConversationRead): unknown {
    const row = this.#statements.conversation.get(request.tenant, request.id)
    if (row === undefined) return undefined
    const number = Number(row['number'])
    switch (request.op) {
      case 'findConversation':
        return { id: request.id, createdAtMs: Number(row['created_at_ms']), metadata: String(row['metadata']) }
      case 'conversationHistory':
        return this.#statements.conversationItems.all(number, -1, -1).map((item) => String(item['body']))
      case 'conversationItems':
        return this.#conversationItems(number, request.query)
      case 'conversationItem':
        return textOf(this.#statements.conversationItem.get(number, request.itemId), 'body')
    }
  }

  #state(run: number, status: string): StateRow {
    const last = this.#statements.lastSequence.get(run)?.['last_sequence']
    return { ended: !isOpen(status), lastSequence: Number(last ?? -1) }
  }

  #frames(run: number, afterSequence: number): FramesRow[] {
    const first = this.#firstBehind(run, afterSequence)
    const rows: FramesRow[] = []
    let length = 0
    for (const row of this.#statements.frames.iterate(run, afterSequence, PAGE_COMMITS, first)) {
      const found = toFramesRow(row)
      rows.push(found)
      length += found.frames.length
      if (length >= PAGE_LENGTH) break
    }
    return rows
  }

  /** Where in the run's log the frames after `afterSequence` begin: by halves, for a long log is read a page at a time. */
  #firstBehind(run: number, afterSequence: number): number {
    let low = run * LOG_ROWS_MAX
    let high = Number(this.#statements.lastSequence.get(run)?.['number'] ?? low)
    while (low < high) {
      const middle = Math.floor((low + high) / 2)
      if (Number(this.#statements.sequenceAt.get(middle)?.['last_sequence'] ?? -1) > afterSequence) high = middle
      else low = middle + 1
    }
    return low
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

  #inputItems(run: number, query: ItemQuery): TextPage {
    const after = query.after === undefined ? undefined : this.#statements.inputPosition.get(run, query.after)
    if (query.after !== undefined && after === undefined) throw afterNotFound(query.after, 'response')
    const statement = query.order === 'asc' ? this.#statements.inputAscending : this.#statements.inputDescending
    return page(statement, run, { query, after })
  }

  #conversationItems(conversation: number, query: ItemQuery): TextPage {
    const after = query.after === undefined ? undefined : this.#statements.conversationItem.get(conversation, query.after)
    if (query.after !== undefined && after === undefined) throw afterNotFound(query.after, 'conversation')
    const statement = query.order === 'asc' ? this.#statements.conversationItems : this.#statements.conversationItemsDescending
    return page(statement, conversation, { query, after })
  }
}

interface TextPage {
  readonly data: string[]
  readonly hasMore: boolean
}

function page(statement: StatementSync, owner: number, { query, after }: { readonly query: ItemQuery; readonly after: Row | undefined }): TextPage {
  const from = after === undefined ? (query.order === 'asc' ? -1 : Number.MAX_SAFE_INTEGER) : Number(after['position'])
  const rows = statement.all(owner, from, query.limit + 1)
  return { data: rows.slice(0, query.limit).map((row) => String(row['body'])), hasMore: rows.length > query.limit }
}

function toStoredRun(row: Row | undefined): Record<string, string | boolean> | undefined {
  if (row === undefined) return undefined
  return {
    id: String(row['id']), surface: String(row['surface']), status: String(row['status']), background: row['background'] === 1,
    response: String(row['response'] ?? ''), policyVersion: String(row['policy_version'])
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
  | 'run' | 'find' | 'milestones' | 'nodes' | 'recording' | 'lastSequence' | 'sequenceAt' | 'frames' | 'chain' | 'items' | 'item' | 'inputPosition' | 'inputAscending' | 'inputDescending'
  | 'conversation' | 'conversationItem' | 'conversationItems' | 'conversationItemsDescending' | 'itemOfAnyConversation',
  StatementSync
> {
  return {
    run: database.prepare('SELECT number, status FROM runs WHERE tenant = ? AND id = ? AND retained = 1'),
    find: database.prepare('SELECT id, surface, status, background, response, policy_version FROM runs WHERE tenant = ? AND id = ? AND retained = 1'),
    milestones: database.prepare('SELECT events FROM log WHERE number >= ?1 * 1048576 AND number < (?1 + 1) * 1048576 AND (instr(events, ?2) > 0 OR instr(events, ?3) > 0) ORDER BY number'),
    nodes: database.prepare('SELECT nodes FROM log WHERE number >= ?1 * 1048576 AND number < (?1 + 1) * 1048576 AND nodes IS NOT NULL ORDER BY number DESC LIMIT 1'),
    recording: database.prepare('SELECT recording FROM log WHERE number >= ?1 * 1048576 AND number < (?1 + 1) * 1048576 AND recording IS NOT NULL ORDER BY number DESC LIMIT 1'),
    lastSequence: database.prepare('SELECT number, last_sequence FROM log WHERE number >= ?1 * 1048576 AND number < (?1 + 1) * 1048576 ORDER BY number DESC LIMIT 1'),
    sequenceAt: database.prepare('SELECT last_sequence FROM log WHERE number = ?'),
    frames: database.prepare('SELECT first_sequence, types, frames FROM log WHERE number >= ?4 AND number < (?1 + 1) * 1048576 AND last_sequence > ?2 AND last_sequence >= first_sequence ORDER BY number LIMIT ?3'),
    chain: database.prepare(CHAIN),
    items: database.prepare('SELECT body FROM items WHERE run = ? ORDER BY direction, position'),
    item: database.prepare('SELECT body FROM items WHERE tenant = ? AND id = ? ORDER BY run DESC, direction DESC, position DESC LIMIT 1'),
    inputPosition: database.prepare('SELECT position FROM items WHERE run = ? AND direction = 0 AND id = ? ORDER BY position LIMIT 1'),
    inputAscending: database.prepare('SELECT body FROM items WHERE run = ? AND direction = 0 AND position > ? ORDER BY position LIMIT ?'),
    inputDescending: database.prepare('SELECT body FROM items WHERE run = ? AND direction = 0 AND position < ? ORDER BY position DESC LIMIT ?'),
    conversation: database.prepare('SELECT number, created_at_ms, metadata FROM conversations WHERE tenant = ? AND id = ?'),
    conversationItem: database.prepare('SELECT position, body FROM conversation_items WHERE conversation = ? AND id = ?'),
    conversationItems: database.prepare('SELECT body FROM conversation_items WHERE conversation = ? AND position > ? ORDER BY position LIMIT ?'),
    conversationItemsDescending: database.prepare('SELECT body FROM conversation_items WHERE conversation = ? AND position < ? ORDER BY position DESC LIMIT ?'),
    itemOfAnyConversation: database.prepare('SELECT body FROM conversation_items WHERE tenant = ? AND id = ? ORDER BY position DESC LIMIT 1')
  }
}
