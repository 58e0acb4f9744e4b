// SPDX-License-Identifier: Apache-2.0
import { createHash } from 'node:crypto'
import { closeSync, fsyncSync, mkdirSync, openSync, readdirSync, readFileSync, readSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { Index } from 'usearch'
import type { Metric } from '../../../../matriz/memory/index-store.ts'
import { GRAPH_FORMAT } from './graph-library.ts'

/** What is noted of a graph, in a file beside it. */
export interface GraphNote {
  readonly format: string
  readonly indexId: string
  readonly metric: Metric
  readonly dimension: number
  /** It knows the vectors up to this ordinal that were there when it was made. */
  readonly through: number
  readonly count: number
  /** The name of its file, and the file's hash in hex. */
  readonly file: string
  readonly sha256: string
}

/** The graphs of a data directory. They follow from the rows: whatever is missing or damaged is made anew. */
export class GraphFiles {
  readonly #folder: string

  constructor(databasePath: string) {
    this.#folder = join(dirname(databasePath), 'graphs')
  }

  pathOf({ file }: GraphNote): string {
    return join(this.#folder, file)
  }

  /** The note of an index's graph, if its file is what the note says. Reads all of it. */
  find(indexId: string): GraphNote | undefined {
    const note = this.#note(`${nameOf(indexId)}.json`)
    return note?.format === GRAPH_FORMAT && note.indexId === indexId && hashOf(this.pathOf(note)) === note.sha256 ? note : undefined
  }

  /** Puts a graph in the place of the index's last one: first its file, then the note that names it, each durable. */
  save(graph: Index, note: Omit<GraphNote, 'format' | 'file' | 'sha256'>): GraphNote {
    mkdirSync(this.#folder, { recursive: true, mode: 0o700 })
    const name = nameOf(note.indexId)
    const file = `${name}.${note.through}.${note.count}.graph`
    const draft = join(this.#folder, `${file}.draft`)
    graph.save(draft)
    const sha256 = hashOf(draft) ?? ''
    settle(draft, join(this.#folder, file))
    const saved: GraphNote = { ...note, format: GRAPH_FORMAT, file, sha256 }
    const noteDraft = join(this.#folder, `${name}.json.draft`)
    writeFileSync(noteDraft, JSON.stringify(saved), { mode: 0o600 })
    settle(noteDraft, join(this.#folder, `${name}.json`))
    this.#remove((other) => other.startsWith(`${name}.`) && other !== file && other !== `${name}.json`)
    return saved
  }

  remove(indexId: string): void {
    const name = nameOf(indexId)
    this.#remove((other) => other.startsWith(`${name}.`))
  }

  /** Removes what no index that is there needs, such as drafts of somebody who was killed. */
  sweep(isThere: (indexId: string) => boolean): void {
    const needed = this.#names().filter((name) => name.endsWith('.json')).flatMap((name) => {
      const note = this.#note(name)
      return note !== undefined && isThere(note.indexId) ? [name, note.file] : []
    })
    this.#remove((name) => !needed.includes(name))
  }

  #note(name: string): GraphNote | undefined {
    try {
      // A note that somebody else wrote names no file whose hash it knows.
      return JSON.parse(readFileSync(join(this.#folder, name), 'utf8')) as GraphNote
    } catch {
      return undefined
    }
  }

  #names(): string[] {
    try {
      return readdirSync(this.#folder)
    } catch {
      return []
    }
  }

  #remove(isUnneeded: (name: string) => boolean): void {
    for (const name of this.#names().filter(isUnneeded)) rmSync(join(this.#folder, name), { force: true })
  }
}

// An id may be any text.
function nameOf(indexId: string): string {
  return createHash('sha256').update(indexId).digest('hex').slice(0, 32)
}

function settle(draft: string, path: string): void {
  sync(draft)
  renameSync(draft, path)
  sync(dirname(path))
}

function sync(path: string): void {
  const handle = openSync(path, 'r')
  try {
    fsyncSync(handle)
  } finally {
    closeSync(handle)
  }
}

/** Undefined when it cannot be read. */
function hashOf(path: string): string | undefined {
  let handle: number | undefined
  try {
    handle = openSync(path, 'r')
    const hash = createHash('sha256')
    const part = Buffer.alloc(1024 * 1024)
    for (let length = readSync(handle, part); length > 0; length = readSync(handle, part)) hash.update(part.subarray(0, length))
    return hash.digest('hex')
  } catch {
    return undefined
  } finally {
    if (handle !== undefined) closeSync(handle)
  }
}
