// SPDX-License-Identifier: Apache-2.0
import { Channel } from '../channel.ts'
import type { HitRow, VectorRequest, VectorSearchOptions } from './protocol.ts'

const MIB = 1024 * 1024

/** What holds where nothing else is said. */
const STANDARD: VectorSearchOptions = { exactLimit: 20_000, memoryBytes: 1024 * MIB, idleMs: 15 * 60_000, library: 'usearch' }

// The published package holds compiled JavaScript, the repository TypeScript.
const WORKER_URL = new URL(import.meta.url.endsWith('.ts') ? './vector-worker.ts' : './vector-worker.js', import.meta.url)

/** The thread that searches, started with the first search. */
export class VectorThreads {
  readonly #path: string
  readonly #options: VectorSearchOptions
  readonly #report: (cause: unknown) => void
  readonly #untouched = new Map<string, number>()
  #channel: Channel<VectorRequest> | undefined

  constructor(path: string, options: Partial<VectorSearchOptions>, report: (cause: unknown) => void) {
    this.#path = path
    this.#report = report
    this.#options = { ...STANDARD, ...options }
  }

  /** Resolves with what was found; throws the signal's reason when nobody wants it any more. */
  async ask(request: Extract<VectorRequest, { op: 'nearest' | 'matching' }>, signal: AbortSignal): Promise<readonly HitRow[] | undefined> {
    signal.throwIfAborted()
    const { promise: aborted, reject } = Promise.withResolvers<never>()
    const onAbort = (): void => { reject(signal.reason) }
    signal.addEventListener('abort', onAbort, { once: true })
    try {
      return (await Promise.race([this.#open().ask(request), aborted])) as readonly HitRow[] | undefined
    } finally {
      signal.removeEventListener('abort', onAbort)
    }
  }

  /** How many vectors no graph knows; undefined where none is used. */
  async unindexed(tenant: string, indexId: string, vectorCount: number): Promise<number | undefined> {
    if (vectorCount <= this.#options.exactLimit) return undefined
    return (await this.#open().ask({ op: 'unindexed', tenant, indexId })) as number | undefined
  }

  /** To be told of each write: the thread looks now and then whether a graph is due. */
  touch({ tenant, indexId }: { readonly tenant: string; readonly indexId: string }, { vectorCount, written }: { readonly vectorCount: number; readonly written: number }): void {
    const untouched = (this.#untouched.get(indexId) ?? 0) + written
    if (vectorCount <= this.#options.exactLimit || untouched * 4 < this.#options.exactLimit) {
      this.#untouched.set(indexId, untouched)
      return
    }
    this.#untouched.delete(indexId)
    // What fails here is looked at again with the next search.
    void this.#open().ask({ op: 'touch', tenant, indexId }).catch(() => {})
  }

  forget(indexId: string): void {
    this.#untouched.delete(indexId)
    void this.#channel?.ask({ op: 'forgetIndex', indexId }).catch(() => {})
  }

  async close(): Promise<void> {
    await this.#channel?.close({ op: 'close' }).catch(() => {})
  }

  #open(): Channel<VectorRequest> {
    if (this.#channel !== undefined) return this.#channel
    const channel = new Channel<VectorRequest>(this.#path, 'vectors', { url: WORKER_URL, more: { options: this.#options } })
    channel.ask({ op: 'hasLibrary' }).then((has) => {
      if (has !== true) this.#report(new Error(`The package ${this.#options.library} cannot be loaded on this machine: large indexes are searched by comparing every vector.`))
    }, this.#report)
    this.#channel = channel
    return channel
  }
}
