// SPDX-License-Identifier: Apache-2.0
import { Worker } from 'node:worker_threads'
import { MatrizError } from '../../../matriz/errors.ts'
import type { Outcome, StoreRequest, WorkerMessage, WorkerRole, WorkerStart } from './protocol.ts'
import { fromRemoteError } from './remote-error.ts'

interface Waiting {
  readonly resolve: (value: unknown) => void
  readonly reject: (error: Error) => void
}

// The published package holds compiled JavaScript, the repository TypeScript.
const WORKER_URL = new URL(import.meta.url.endsWith('.ts') ? './worker.ts' : './worker.js', import.meta.url)

/** What differs between threads. */
interface ChannelOptions {
  readonly onGroup?: (outcomes: readonly Outcome[]) => void
  /** What the thread runs; the one that writes and reads when left out. */
  readonly url?: URL
  /** What it is to know besides. */
  readonly more?: object
}

/** Requests to one worker thread. It keeps the process alive only while an answer is awaited. */
export class Channel<R extends StoreRequest> {
  readonly #worker: Worker
  readonly #waiting = new Map<number, Waiting>()
  readonly #opened: PromiseWithResolvers<void> = Promise.withResolvers()
  readonly #onGroup: (outcomes: readonly Outcome[]) => void
  #nextId = 1
  #lost: MatrizError | undefined

  constructor(path: string, role: WorkerRole, { onGroup = () => {}, url = WORKER_URL, more = {} }: ChannelOptions = {}) {
    this.#onGroup = onGroup
    // Without the process's own flags: what instruments a process has no work to do here, and costs each thread its start.
    this.#worker = new Worker(url, { workerData: { ...more, path, role } satisfies WorkerStart, name: `store-${role}`, execArgv: [] })
    this.#worker.on('message', (message: WorkerMessage) => { this.#receive(message) })
    this.#worker.on('error', (cause) => { this.#lose(new MatrizError('store_unavailable', 'The store broke down.', { cause })) })
    this.#worker.on('exit', () => { this.#lose(new MatrizError('store_unavailable', 'The store is closed.')) })
  }

  /** Resolves when the worker has the database open; throws `store_unavailable` when it cannot. */
  opened(): Promise<void> {
    return this.#opened.promise
  }

  /** Resolves with the worker's answer; throws what the worker threw, or `store_unavailable` when the worker is gone. `handed` is the worker's from now on. */
  ask(request: R, handed: readonly ArrayBuffer[] = []): Promise<unknown> {
    if (this.#lost !== undefined) return Promise.reject(this.#lost)
    const id = this.#nextId++
    return new Promise((resolve, reject) => {
      if (this.#waiting.size === 0) this.#worker.ref()
      this.#waiting.set(id, { resolve, reject })
      this.#worker.postMessage({ id, request }, handed)
    })
  }

  /** Closes the database behind whatever was asked before, and waits for the thread to end. */
  async close(request: R): Promise<void> {
    if (this.#lost !== undefined) return
    await this.ask(request)
    this.#lost = new MatrizError('store_unavailable', 'The store is closed.')
    this.#worker.ref()
    await this.#worker.terminate()
  }

  #receive(message: WorkerMessage): void {
    if ('outcomes' in message) {
      for (const outcome of message.outcomes) this.#settle(outcome)
      this.#onGroup(message.outcomes)
    } else if ('failed' in message) {
      this.#lose(fromRemoteError(message.failed))
    } else {
      if (this.#waiting.size === 0) this.#worker.unref()
      this.#opened.resolve()
    }
  }

  #settle(outcome: Outcome): void {
    const waiting = this.#waiting.get(outcome.id)
    this.#waiting.delete(outcome.id)
    if (this.#waiting.size === 0) this.#worker.unref()
    if (outcome.error === undefined) waiting?.resolve(outcome.value)
    else waiting?.reject(fromRemoteError(outcome.error))
  }

  #lose(error: MatrizError): void {
    this.#lost ??= error
    this.#opened.reject(this.#lost)
    // Nobody may be asking whether it opened any more; that must not end the process.
    this.#opened.promise.catch(() => {})
    for (const { reject } of this.#waiting.values()) reject(this.#lost)
    this.#waiting.clear()
  }
}
