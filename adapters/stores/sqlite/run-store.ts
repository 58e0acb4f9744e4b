// SPDX-License-Identifier: Apache-2.0
import type { RunEvent } from '../../../matriz/events.ts'
import type { ConversationItem } from '../../../matriz/items.ts'
import type { Frame, ItemQuery, NodeRecord, Page, RunCommit, RunStore, StoredRun } from '../../../matriz/ports.ts'
import type { RunRecording } from '../../../matriz/replay/recording.ts'
import { notifyDeleted, QUEUE_TOPIC } from '../change-feed.ts'
import type { ChangeFeed } from '../change-feed.ts'
import { splitFrames, toRecord } from '../commit-record.ts'
import { inTime } from '../in-time.ts'
import { parseItem, parseItems } from '../item-text.ts'
import { fromNodeText } from '../node-text.ts'
import type { TakenRun } from './protocol.ts'
import type { FramesRow, StateRow } from './reader.ts'
import type { StoreThreads } from './threads.ts'

/** Runs in SQLite. */
export class SqliteRunStore implements RunStore {
  readonly #threads: StoreThreads
  readonly #feed: ChangeFeed
  #commits = 0

  constructor(threads: StoreThreads, feed: ChangeFeed) {
    this.#threads = threads
    this.#feed = feed
  }

  async commit(commit: RunCommit): Promise<void> {
    const record = toRecord(commit)
    await this.#threads.commit(record)
    this.#commits++
    this.#feed.notify(commit.runId)
    if (record.run?.status === 'queued' && record.terminal === undefined) this.#feed.notify(QUEUE_TOPIC)
  }

  async find(tenant: string, id: string): Promise<StoredRun | undefined> {
    return (await this.#threads.read({ op: 'find', tenant, runId: id })) as StoredRun | undefined
  }

  async frames(tenant: string, id: string, afterSequence: number): Promise<readonly Frame[] | undefined> {
    const rows = (await this.#threads.read({ op: 'frames', tenant, runId: id, afterSequence })) as FramesRow[] | undefined
    return rows?.flatMap((row) => splitFrames(row.firstSequence, row.types, row.frames, afterSequence))
  }

  async changed(tenant: string, id: string, afterSequence: number, signal: AbortSignal): Promise<void> {
    // The wait begins before the look, so that no commit falls between the two.
    const looked = new AbortController()
    const change = this.#feed.wait(id, AbortSignal.any([signal, looked.signal]))
    change.catch(() => {})
    try {
      const state = (await this.#threads.read({ op: 'state', tenant, runId: id })) as StateRow | undefined
      signal.throwIfAborted()
      if (state === undefined || state.ended || state.lastSequence > afterSequence) return
      await change
    } finally {
      looked.abort()
    }
  }

  async history(tenant: string, id: string): Promise<readonly ConversationItem[] | undefined> {
    const texts = (await this.#threads.read({ op: 'history', tenant, runId: id })) as string[] | undefined
    return texts && parseItems(texts)
  }

  async inputItems(tenant: string, id: string, query: ItemQuery): Promise<Page<ConversationItem> | undefined> {
    const page = (await this.#threads.read({ op: 'inputItems', tenant, runId: id, query })) as Page<string> | undefined
    return page && { data: await parseItems(page.data), hasMore: page.hasMore }
  }

  async item(tenant: string, itemId: string): Promise<ConversationItem | undefined> {
    const text = (await this.#threads.read({ op: 'item', tenant, itemId })) as string | undefined
    return text === undefined ? undefined : parseItem(text)
  }

  async milestones(tenant: string, id: string): Promise<readonly RunEvent[] | undefined> {
    const text = (await this.#threads.read({ op: 'milestones', tenant, runId: id })) as string | undefined
    return text === undefined ? undefined : (JSON.parse(text) as RunEvent[])
  }

  async nodes(tenant: string, id: string): Promise<readonly NodeRecord[] | undefined> {
    const text = (await this.#threads.read({ op: 'nodes', tenant, runId: id })) as string | undefined
    return text === undefined ? undefined : fromNodeText(text)
  }

  async recording(tenant: string, id: string): Promise<RunRecording | undefined> {
    const text = (await this.#threads.read({ op: 'recording', tenant, runId: id })) as string | undefined
    return text === undefined ? undefined : (JSON.parse(text) as RunRecording)
  }

  async delete(tenant: string, id: string): Promise<boolean> {
    const deleted = (await this.#threads.write({ op: 'deleteRun', tenant, runId: id })) as TakenRun | undefined
    if (deleted === undefined) return false
    notifyDeleted(this.#feed, deleted)
    return true
  }

  async ping(signal: AbortSignal): Promise<void> {
    await inTime(signal, () => this.#threads.write({ op: 'ping' }))
  }

  counters(): { readonly commits: number; readonly groups: number } {
    return { commits: this.#commits, groups: this.#threads.groups }
  }
}
