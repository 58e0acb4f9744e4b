// SPDX-License-Identifier: Apache-2.0
import { DatabaseSync } from 'node:sqlite'
import { parentPort, workerData } from 'node:worker_threads'
import type { MessagePort } from 'node:worker_threads'
import type { Numbered, Outcome, WorkerMessage, WorkerStart } from '../protocol.ts'
import { toRemoteError } from '../remote-error.ts'
import { GraphKeeper } from './graph-keeper.ts'
import { HeldIndexes } from './held-indexes.ts'
import type { VectorRequest, VectorSearchOptions } from './protocol.ts'
import { VectorSearch } from './vector-search.ts'

/** How often it is looked whether something is held in vain, in milliseconds. */
const IDLE_CHECK_MS = 60_000

/** What the thread that searches vectors is started with. */
export interface VectorWorkerStart extends WorkerStart {
  readonly options: VectorSearchOptions
}

/** Searches until it is told to close. Several searches may be under way: one that has much to read lets others pass. */
class VectorThread {
  readonly #port: MessagePort
  readonly #database: DatabaseSync
  readonly #graphs: GraphKeeper
  readonly #held: HeldIndexes
  readonly #search: VectorSearch
  readonly #idle: NodeJS.Timeout

  constructor(port: MessagePort, { path, options }: VectorWorkerStart) {
    this.#port = port
    this.#database = new DatabaseSync(path, { readOnly: true, timeout: 5_000, allowExtension: false })
    this.#graphs = new GraphKeeper(path, options)
    this.#held = new HeldIndexes(this.#database, this.#graphs, options)
    this.#search = new VectorSearch(this.#database, this.#held, options.exactLimit)
    this.#idle = setInterval(() => { this.#held.dropIdle(options.idleMs / IDLE_CHECK_MS) }, IDLE_CHECK_MS)
  }

  async serve({ id, request }: Numbered<VectorRequest>): Promise<void> {
    let outcome: Outcome
    try {
      outcome = { id, value: await this.#answer(request) }
    } catch (thrown) {
      outcome = { id, error: toRemoteError(thrown) }
    }
    this.#port.postMessage({ outcomes: [outcome] } satisfies WorkerMessage)
    if (request.op === 'close') this.#port.close()
  }

  async #answer(request: VectorRequest): Promise<unknown> {
    switch (request.op) {
      case 'nearest':
        return await this.#search.nearest(request.tenant, request.indexId, request.query)
      case 'matching':
        return this.#search.matching(request.tenant, request.indexId, request.query)
      case 'forgetIndex':
        return this.#held.forget(request.indexId)
      case 'touch':
        return await this.#held.with(request.tenant, request.indexId, () => true)
      case 'unindexed':
        return await this.#held.with(request.tenant, request.indexId, (held) => held.unindexedCount)
      case 'hasLibrary':
        return this.#graphs.library !== undefined
      case 'close':
        clearInterval(this.#idle)
        await this.#graphs.close()
        return this.#database.close()
    }
  }
}

function start(port: MessagePort, data: VectorWorkerStart): void {
  try {
    const thread = new VectorThread(port, data)
    port.on('message', (message: Numbered<VectorRequest>) => { void thread.serve(message) })
    port.postMessage({ ready: true } satisfies WorkerMessage)
  } catch (thrown) {
    port.postMessage({ failed: toRemoteError(thrown) } satisfies WorkerMessage)
    port.close()
  }
}

// Started by VectorChannel, with such data.
if (parentPort !== null) start(parentPort, workerData as VectorWorkerStart)
