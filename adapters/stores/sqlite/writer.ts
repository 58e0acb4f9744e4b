// SPDX-License-Identifier: Apache-2.0
import type { DatabaseSync, SQLOutputValue, StatementSync } from 'node:sqlite'
import { CatalogueWriter } from './catalogue-writer.ts'
import { ConversationWriter } from './conversation-writer.ts'
import { DecisionWriter } from './decision-writer.ts'
import { FileWriter } from './file-writer.ts'
import { HousekeepingWriter } from './housekeeping-writer.ts'
import { IdempotencyWriter } from './idempotency-writer.ts'
import { IndexWriter } from './indexes/index-writer.ts'
import type { Numbered, Outcome, WriteRequest } from './protocol.ts'
import { QueueWriter } from './queue-writer.ts'
import { toRemoteError } from './remote-error.ts'
import { RunWriter } from './run-writer.ts'

/** Writes after which deleted text may still stand in the write-ahead log. */
const DELETING: ReadonlySet<WriteRequest['op']> = new Set(['deleteRun', 'deleteConversation', 'deleteItem', 'expire', 'forget', 'vacuum', 'deleteIndex', 'deleteVectors', 'deleteVectorsWhere', 'purgeIndexes', 'upsertVectors', 'deleteFile', 'expireFiles', 'clearCatalogue'])

/** Makes waiting writes durable together, and tells each one's outcome. */
export class Writer {
  readonly #database: DatabaseSync
  readonly #statements: ReturnType<typeof prepare>
  readonly #runs: RunWriter
  readonly #queue: QueueWriter
  readonly #conversations: ConversationWriter
  readonly #idempotency: IdempotencyWriter
  readonly #housekeeping: HousekeepingWriter
  readonly #indexes: IndexWriter
  readonly #files: FileWriter
  readonly #catalogue: CatalogueWriter
  readonly #decisions: DecisionWriter
  #version: SQLOutputValue | undefined
  #truncateWanted = false

  constructor(database: DatabaseSync, dataDirectory: string) {
    this.#database = database
    this.#statements = prepare(database)
    this.#runs = new RunWriter(database)
    this.#queue = new QueueWriter(database, (runId) => { this.#runs.forget(runId) })
    this.#conversations = new ConversationWriter(database)
    this.#idempotency = new IdempotencyWriter(database)
    this.#housekeeping = new HousekeepingWriter(database)
    this.#indexes = new IndexWriter(database)
    this.#files = new FileWriter(database, dataDirectory)
    this.#catalogue = new CatalogueWriter(database)
    this.#decisions = new DecisionWriter(database)
  }

  /** Whether deleted text may still stand in the write-ahead log. */
  get truncateWanted(): boolean {
    return this.#truncateWanted
  }

  /** Returns when the group is fsynced; a write that failed spoils none of the others. */
  run(group: readonly Numbered<WriteRequest>[]): Outcome[] {
    try {
      return this.#runTogether(group)
    } catch (thrown) {
      if (this.#database.isTransaction) this.#database.exec('ROLLBACK')
      this.#runs.forget()
      // The whole transaction is lost, such as for a full disk. What is smaller may still fit.
      if (group.length > 1) return group.flatMap((request) => this.run([request]))
      return group.map(({ id }) => ({ id, error: toRemoteError(thrown) }))
    }
  }

  /** Takes deleted text out of the write-ahead log too; false when a reader was in the way for longer than `waitMs`. */
  truncate(waitMs: number): boolean {
    this.#database.exec(`PRAGMA busy_timeout = ${Math.trunc(waitMs)}`)
    try {
      this.#truncateWanted = this.#statements.truncate.get()?.['busy'] !== 0
    } catch {
      // A full disk, such as: it is tried again.
      this.#truncateWanted = true
    } finally {
      this.#database.exec('PRAGMA busy_timeout = 5000')
    }
    return !this.#truncateWanted
  }

  #runTogether(group: readonly Numbered<WriteRequest>[]): Outcome[] {
    this.#statements.begin.run()
    this.#forgetWhatMayHaveChanged()
    // A write alone needs no savepoint: when it fails, so does the transaction.
    const outcomes = group.length === 1
      ? group.map(({ id, request }) => ({ id, value: this.#apply(request) }))
      : group.map(({ id, request }) => this.#runGuarded(id, request))
    this.#statements.commit.run()
    return outcomes
  }

  #runGuarded(id: number, request: WriteRequest): Outcome {
    this.#statements.savepoint.run()
    try {
      const value = this.#apply(request)
      this.#statements.release.run()
      return { id, value }
    } catch (thrown) {
      if (!this.#database.isTransaction) throw thrown
      this.#statements.rollback.run()
      this.#statements.release.run()
      this.#runs.forget()
      return { id, error: toRemoteError(thrown) }
    }
  }

  // A run that another process deleted must not be added to under a number that a newer run has by now.
  #forgetWhatMayHaveChanged(): void {
    const version = this.#statements.version.get()?.['data_version']
    if (version !== this.#version) this.#runs.forget()
    this.#version = version
  }

  #apply(request: WriteRequest): unknown {
    this.#truncateWanted ||= DELETING.has(request.op)
    switch (request.op) {
      case 'commit':
        this.#runs.commit(request.record)
        return 'committed'
      case 'deleteRun':
        return this.#runs.delete(request.tenant, request.runId)
      case 'claim':
      case 'seize':
      case 'renew':
      case 'leave':
        return this.#queue.apply(request)
      case 'createConversation':
      case 'setMetadata':
      case 'deleteConversation':
      case 'appendItems':
      case 'deleteItem':
        return this.#conversations.apply(request)
      case 'reserve':
      case 'keep':
      case 'release':
        return this.#idempotency.apply(request)
      case 'forget':
        this.#runs.forget()
        return this.#housekeeping.apply(request)
      case 'expire':
      case 'vacuum':
      case 'admitSecret':
        return this.#housekeeping.apply(request)
      case 'createIndex':
      case 'updateIndex':
      case 'deleteIndex':
      case 'setAlias':
      case 'deleteAlias':
      case 'upsertVectors':
      case 'annotateVector':
      case 'deleteVectors':
      case 'deleteVectorsWhere':
      case 'purgeIndexes':
        return this.#indexes.apply(request)
      case 'createFile':
      case 'deleteFile':
      case 'expireFiles':
      case 'pinBytes':
      case 'unpinBytes':
      case 'dropBytes':
      case 'dropStrays':
        return this.#files.apply(request)
      case 'changeCatalogue':
        return this.#catalogue.apply(request.change)
      case 'clearCatalogue':
        return this.#catalogue.apply(request.removal)
      case 'appendAudit':
      case 'pruneAudit':
        return this.#decisions.apply(request)
      case 'truncate':
      case 'ping':
      case 'close':
        return true
    }
  }
}

function prepare(database: DatabaseSync): Record<'begin' | 'commit' | 'version' | 'savepoint' | 'release' | 'rollback' | 'truncate', StatementSync> {
  return {
    begin: database.prepare('BEGIN IMMEDIATE'),
    commit: database.prepare('COMMIT'),
    version: database.prepare('PRAGMA data_version'),
    savepoint: database.prepare('SAVEPOINT one'),
    release: database.prepare('RELEASE one'),
    rollback: database.prepare('ROLLBACK TO one'),
    truncate: database.prepare('PRAGMA wal_checkpoint(TRUNCATE)')
  }
}
