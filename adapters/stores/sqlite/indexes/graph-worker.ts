// SPDX-License-Identifier: Apache-2.0
import { DatabaseSync } from 'node:sqlite'
import type { SQLOutputValue, StatementSync } from 'node:sqlite'
import { setImmediate } from 'node:timers/promises'
import { parentPort, workerData } from 'node:worker_threads'
import type { MessagePort } from 'node:worker_threads'
import type { Index } from 'usearch'
import type { Numbered, Outcome, WorkerMessage, WorkerStart } from '../protocol.ts'
import { toRemoteError } from '../remote-error.ts'
import { GraphFiles } from './graph-files.ts'
import type { GraphNote } from './graph-files.ts'
import { graphVector, loadGraphLibrary } from './graph-library.ts'
import type { GraphLibrary } from './graph-library.ts'
import { numbersOf } from './index-reader.ts'
import type { GraphRequest } from './protocol.ts'

/** How many vectors are put into a graph at a time. */
const SLICE_ROWS = 256

/** What the thread that makes graphs is started with. */
interface GraphWorkerStart extends WorkerStart {
  readonly library: string
}

type Build = Extract<GraphRequest, { op: 'build' }>

/** Makes graphs, one after the other, behind the back of whoever searches. */
class GraphThread {
  readonly #port: MessagePort
  readonly #database: DatabaseSync
  readonly #library: GraphLibrary | undefined
  readonly #files: GraphFiles
  readonly #rows: StatementSync
  readonly #index: StatementSync
  #last: Promise<void> = Promise.resolve()
  #closed = false

  constructor(port: MessagePort, { path, library }: GraphWorkerStart) {
    this.#port = port
    this.#database = new DatabaseSync(path, { readOnly: true, timeout: 5_000, allowExtension: false })
    this.#library = loadGraphLibrary(library)
    this.#files = new GraphFiles(path)
    this.#rows = this.#database.prepare(
      `SELECT number & 4294967295 AS ordinal, vector FROM vectors
       WHERE number > ((? << 32) | ?) AND number <= ((? << 32) | 4294967295) ORDER BY number LIMIT ?`
    )
    this.#index = this.#database.prepare('SELECT last_ordinal FROM indexes WHERE id = ? AND deleted_at_ms IS NULL')
    this.#files.sweep((indexId) => this.#index.get(indexId) !== undefined)
  }

  serve({ id, request }: Numbered<GraphRequest>): void {
    if (request.op === 'close') this.#closed = true
    this.#last = this.#last.then(async () => {
      const outcome = await this.#perform(id, request)
      this.#port.postMessage({ outcomes: [outcome] } satisfies WorkerMessage)
      if (request.op === 'close') this.#port.close()
    })
  }

  async #perform(id: number, request: GraphRequest): Promise<Outcome> {
    try {
      return { id, value: await this.#answer(request) }
    } catch (thrown) {
      return { id, error: toRemoteError(thrown) }
    }
  }

  async #answer(request: GraphRequest): Promise<GraphNote | undefined> {
    switch (request.op) {
      case 'open':
        return this.#find(request.indexId)
      case 'build':
        return this.#library && await this.#build(this.#library, request)
      case 'remove':
        this.#files.remove(request.indexId)
        return undefined
      case 'close':
        this.#database.close()
        return undefined
    }
  }

  /** A graph that knows more than the index has come to is of another past: somebody put an older database back. */
  #find(indexId: string): GraphNote | undefined {
    const note = this.#files.find(indexId)
    return note !== undefined && note.through <= Number(this.#index.get(indexId)?.['last_ordinal'] ?? -1) ? note : undefined
  }

  async #build(library: GraphLibrary, request: Build): Promise<GraphNote | undefined> {
    const { indexId, number, metric, dimension, from } = request
    const graph = library.make(metric, dimension)
    if (from !== undefined) graph.load(this.#files.pathOf(from))
    let through = from?.through ?? 0
    for (let rows = this.#read(number, through); rows.length > 0; rows = this.#read(number, through)) {
      add(graph, rows, request)
      through = Number(rows.at(-1)?.['ordinal'])
      await setImmediate()
      if (this.#closed) return undefined
    }
    // Deleted meanwhile: nobody would ever remove it.
    if (this.#index.get(indexId) === undefined) return undefined
    return this.#files.save(graph, { indexId, metric, dimension, through, count: graph.size() })
  }

  #read(number: number, through: number): Record<string, SQLOutputValue>[] {
    return this.#rows.all(number, through, number, SLICE_ROWS)
  }
}

function add(graph: Index, rows: readonly Record<string, SQLOutputValue>[], { metric, dimension }: Build): void {
  const vectors = new Float32Array(rows.length * dimension)
  for (const [place, row] of rows.entries()) vectors.set(graphVector(metric, numbersOf(row['vector'])), place * dimension)
  graph.add(BigUint64Array.from(rows, (row) => BigInt(Number(row['ordinal']))), vectors, 1)
}

function start(port: MessagePort, data: GraphWorkerStart): void {
  try {
    const thread = new GraphThread(port, data)
    port.on('message', (message: Numbered<GraphRequest>) => { thread.serve(message) })
    port.postMessage({ ready: true } satisfies WorkerMessage)
  } catch (thrown) {
    port.postMessage({ failed: toRemoteError(thrown) } satisfies WorkerMessage)
    port.close()
  }
}

// Started by GraphKeeper, with such data.
if (parentPort !== null) start(parentPort, workerData as GraphWorkerStart)
