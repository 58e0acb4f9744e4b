// SPDX-License-Identifier: Apache-2.0
import { Channel } from '../channel.ts'
import { GraphFiles } from './graph-files.ts'
import type { GraphNote } from './graph-files.ts'
import { loadGraphLibrary } from './graph-library.ts'
import type { GraphLibrary } from './graph-library.ts'
import type { HeldGraph } from './held-graph.ts'
import type { HeldIndex } from './held-index.ts'
import type { GraphRequest, VectorSearchOptions } from './protocol.ts'

// The published package holds compiled JavaScript, the repository TypeScript.
const WORKER_URL = new URL(import.meta.url.endsWith('.ts') ? './graph-worker.ts' : './graph-worker.js', import.meta.url)

/** Sees to it that large indexes have graphs that know most of their vectors. */
export class GraphKeeper {
  readonly #path: string
  readonly #files: GraphFiles
  readonly #options: VectorSearchOptions
  readonly library: GraphLibrary | undefined
  #channel: Channel<GraphRequest> | undefined

  constructor(path: string, options: VectorSearchOptions) {
    this.#path = path
    this.#files = new GraphFiles(path)
    this.#options = options
    this.library = loadGraphLibrary(options.library)
  }

  /** Looks whether a graph is due, and has it made meanwhile. What fails leaves the search exact, and is tried again after the next writes. */
  consider(indexId: string, held: HeldIndex): void {
    if (held.building !== undefined || !this.isDue(held)) return
    held.building = this.#renew(indexId, held).catch(() => { held.graphRefusedAt = held.seenOrdinal }).finally(() => { held.building = undefined })
  }

  isDue({ arena, graph, seenOrdinal, graphRefusedAt }: HeldIndex): boolean {
    if (this.library === undefined || arena.liveCount <= this.#options.exactLimit || graphRefusedAt === seenOrdinal) return false
    if (graph === undefined) return true
    const known = arena.liveThrough(graph.note.through)
    return arena.liveCount - known > Math.max(this.#options.exactLimit / 4, known / 8) || isWorn(graph, known)
  }

  remove(indexId: string): void {
    if (this.library === undefined) return
    void this.#open().ask({ op: 'remove', indexId }).catch(() => {})
  }

  async close(): Promise<void> {
    await this.#channel?.close({ op: 'close' }).catch(() => {})
  }

  async #renew(indexId: string, held: HeldIndex): Promise<void> {
    const { number, metric, dimension } = held
    held.graph ??= this.#view(held, (await this.#open().ask({ op: 'open', indexId })) as GraphNote | undefined)
    if (!this.isDue(held)) return
    // What is gone stays in a graph that is added to: at some point it is made from the beginning.
    const from = held.graph === undefined || isWorn(held.graph, held.arena.liveThrough(held.graph.note.through)) ? undefined : held.graph.note
    const note = (await this.#open().ask({ op: 'build', indexId, number, metric, dimension, from })) as GraphNote | undefined
    held.graph = this.#view(held, note)
    if (held.graph === undefined) held.graphRefusedAt = held.seenOrdinal
  }

  #view({ metric, dimension }: HeldIndex, note: GraphNote | undefined): HeldGraph | undefined {
    if (note === undefined || note.metric !== metric || note.dimension !== dimension) return undefined
    const index = this.library?.make(metric, dimension)
    index?.view(this.#files.pathOf(note))
    return index && { index, note }
  }

  #open(): Channel<GraphRequest> {
    return this.#channel ??= new Channel<GraphRequest>(this.#path, 'graphs', { url: WORKER_URL, more: { library: this.#options.library } })
  }
}

/** Whether so much of what a graph knows is gone that it is slow to find the rest. */
function isWorn({ note }: HeldGraph, known: number): boolean {
  return known < note.count * 0.7
}
