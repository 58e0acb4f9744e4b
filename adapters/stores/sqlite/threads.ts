// SPDX-License-Identifier: Apache-2.0
import type { CommitRecord } from '../commit-record.ts'
import { Channel } from './channel.ts'
import type { Outcome, ReadRequest, WriteRequest } from './protocol.ts'

/**
 * How much may be written before the log is moved into the file, in bytes, roughly. Some commits are slower meanwhile; half
 * as many meet it at 32 MiB as at 4 MiB.
 */
const CHECKPOINT_BYTES = 32 * 1024 * 1024

/** What a commit writes beside its texts, in bytes, roughly: the pages it touches. */
const COMMIT_BYTES = 40 * 1024

/**
 * The two threads that work on the file: one writes, in groups; another one reads, so that neither a long history nor an
 * fsync is in the other's way. What they answer is typed where it is asked for, as reader.ts and the writers make it.
 */
export class StoreThreads {
  readonly #writer: Channel<WriteRequest>
  readonly #reader: Channel<ReadRequest>
  #groups = 0
  #unmovedBytes = 0
  #moving = false

  constructor(path: string) {
    this.#writer = new Channel(path, 'writer', { onGroup: (outcomes) => { this.#count(outcomes) } })
    this.#reader = new Channel(path, 'reader')
  }

  async opened(): Promise<void> {
    const outcomes = await Promise.allSettled([this.#writer.opened(), this.#reader.opened()])
    const failed = outcomes.find((outcome) => outcome.status === 'rejected')
    if (failed === undefined) return
    await this.close()
    throw failed.reason
  }

  /** Resolves with the answer when the write is durable. `handed` is no longer the caller's. */
  write(request: WriteRequest, handed: readonly ArrayBuffer[] = []): Promise<unknown> {
    for (const { byteLength } of handed) this.#unmovedBytes += byteLength
    return this.#writer.ask(request, handed)
  }

  read(request: ReadRequest): Promise<unknown> {
    return this.#reader.ask(request)
  }

  async commit(record: CommitRecord): Promise<void> {
    this.#unmovedBytes += COMMIT_BYTES + record.frames.length + record.events.length + record.nodes.length + record.recording.length + (record.run?.task?.length ?? 0)
    await this.#writer.ask({ op: 'commit', record })
  }

  /** How many groups of commits were made durable. */
  get groups(): number {
    return this.#groups
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
}
