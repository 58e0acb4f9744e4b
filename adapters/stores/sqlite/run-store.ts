// SPDX-License-Identifier: Apache-2.0
import { MatrizError } from '../../../matriz/errors.ts'
import type { ConversationItem } from '../../../matriz/items.ts'
import type { Frame, ItemQuery, NodeRecord, Page, RunCommit, RunStore, StoredRun } from '../../../matriz/ports.ts'
import { ChangeSignal } from '../change-signal.ts'
import { splitFrames, toRecord } from '../commit-record.ts'
import type { CommitRecord } from '../commit-record.ts'
import { parseItem, parseItems } from '../item-text.ts'
import { Channel } from './channel.ts'
import { databasePath, openDatabase } from './database.ts'
import type { Outcome, ReadRequest, WriteRequest } from './protocol.ts'
import type { FramesRow, StateRow } from './reader.ts'

/**
 * How much may be written before the log is moved into the file, in bytes, roughly. Some commits are slower meanwhile; half
 * as many meet it at 32 MiB as at 4 MiB.
 */
const CHECKPOINT_BYTES = 32 * 1024 * 1024

/** What a commit writes beside its texts, in bytes, roughly: the pages it touches. */
const COMMIT_BYTES = 40 * 1024

/** Opens the run store of a data directory. Throws `store_unavailable`, naming the file, when it cannot be used. */
export async function openSqliteRunStore(dataDirectory: string): Promise<RunStore> {
  const path = databasePath(dataDirectory)
  // Made and migrated here, before two threads open it at once.
  const database = openDatabase(path)
  try {
    const store = new SqliteRunStore(path)
    await store.opened()
    return store
  } finally {
    database.close()
  }
}

/**
 * Runs in SQLite: one thread writes, in groups; another one reads, so that neither a long history nor an fsync is in
 * the other's way. Answers are typed here as reader.ts and writer.ts make them.
 */
class SqliteRunStore implements RunStore {
  readonly #writer: Channel<WriteRequest>
  readonly #reader: Channel<ReadRequest>
  readonly #changes = new ChangeSignal()
  #commits = 0
  #groups = 0
  #unmovedBytes = 0
  #moving = false

  constructor(path: string) {
    this.#writer = new Channel(path, 'writer', (outcomes) => { this.#count(outcomes) })
    this.#reader = new Channel(path, 'reader')
  }

  async opened(): Promise<void> {
    const outcomes = await Promise.allSettled([this.#writer.opened(), this.#reader.opened()])
    const failed = outcomes.find((outcome) => outcome.status === 'rejected')
    if (failed === undefined) return
    await this.close()
    throw failed.reason
  }

  async commit(commit: RunCommit): Promise<void> {
    const record = toRecord(commit)
    this.#noteWritten(record)
    await this.#writer.ask({ op: 'commit', record })
    this.#commits++
    this.#changes.notify(commit.runId)
  }

  async find(tenant: string, id: string): Promise<StoredRun | undefined> {
    return (await this.#reader.ask({ op: 'find', tenant, runId: id })) as StoredRun | undefined
  }

  async frames(tenant: string, id: string, afterSequence: number): Promise<readonly Frame[] | undefined> {
    const rows = (await this.#reader.ask({ op: 'frames', tenant, runId: id, afterSequence })) as FramesRow[] | undefined
    return rows?.flatMap((row) => splitFrames(row.firstSequence, row.types, row.frames, afterSequence))
  }

  async changed(tenant: string, id: string, afterSequence: number, signal: AbortSignal): Promise<void> {
    // The wait begins before the look, so that no commit falls between the two.
    const looked = new AbortController()
    const change = this.#changes.wait(id, AbortSignal.any([signal, looked.signal]))
    change.catch(() => {})
    try {
      const state = (await this.#reader.ask({ op: 'state', tenant, runId: id })) as StateRow | undefined
      signal.throwIfAborted()
      if (state === undefined || state.ended || state.lastSequence > afterSequence) return
      await change
    } finally {
      looked.abort()
    }
  }

  async history(tenant: string, id: string): Promise<readonly ConversationItem[] | undefined> {
    const texts = (await this.#reader.ask({ op: 'history', tenant, runId: id })) as string[] | undefined
    return texts && parseItems(texts)
  }

  async inputItems(tenant: string, id: string, query: ItemQuery): Promise<Page<ConversationItem> | undefined> {
    const page = (await this.#reader.ask({ op: 'inputItems', tenant, runId: id, query })) as Page<string> | undefined
    return page && { data: await parseItems(page.data), hasMore: page.hasMore }
  }

  async item(tenant: string, itemId: string): Promise<ConversationItem | undefined> {
    const text = (await this.#reader.ask({ op: 'item', tenant, itemId })) as string | undefined
    return text === undefined ? undefined : parseItem(text)
  }

  async nodes(tenant: string, id: string): Promise<readonly NodeRecord[] | undefined> {
    const text = (await this.#reader.ask({ op: 'nodes', tenant, runId: id })) as string | undefined
    return text === undefined ? undefined : (JSON.parse(text) as NodeRecord[])
  }

  async delete(tenant: string, id: string): Promise<boolean> {
    const deleted = (await this.#writer.ask({ op: 'delete', tenant, runId: id })) === true
    if (deleted) this.#changes.notify(id)
    return deleted
  }

  async ping(signal: AbortSignal): Promise<void> {
    signal.throwIfAborted()
    const aborted = Promise.withResolvers<never>()
    const abort = (): void => { aborted.reject(new MatrizError('store_unavailable', 'The store did not answer in time.', { cause: signal.reason })) }
    signal.addEventListener('abort', abort, { once: true })
    try {
      await Promise.race([this.#writer.ask({ op: 'ping' }), aborted.promise])
    } finally {
      signal.removeEventListener('abort', abort)
    }
  }

  counters(): { readonly commits: number; readonly groups: number } {
    return { commits: this.#commits, groups: this.#groups }
  }

  async close(): Promise<void> {
    // The writer last: whoever closes last leaves no write-ahead log behind.
    await this.#reader.close({ op: 'close' }).catch(() => {})
    await this.#writer.close({ op: 'close' }).catch(() => {})
  }

  #count(outcomes: readonly Outcome[]): void {
    if (outcomes.some((outcome) => outcome.value === 'committed')) this.#groups++
    if (this.#unmovedBytes < CHECKPOINT_BYTES || this.#moving) return
    this.#moving = true
    this.#unmovedBytes = 0
    // What fails here is tried again later; the writer's own checkpoint is behind it.
    void this.#reader.ask({ op: 'checkpoint' }).catch(() => {}).finally(() => { this.#moving = false })
  }

  #noteWritten(record: CommitRecord): void {
    this.#unmovedBytes += COMMIT_BYTES + record.frames.length + record.events.length + record.nodes.length
    this.#unmovedBytes += record.run?.request.length ?? 0
  }
}
