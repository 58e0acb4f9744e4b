// SPDX-License-Identifier: Apache-2.0
import { createHash } from 'node:crypto'
import { refuseIllFormedTexts } from '../../adapters/stores/commit-record.ts'
import { afterFileNotFound, fileGone, fileTooLarge, MARK_MS, PIN_MS } from '../../adapters/stores/file-terms.ts'
import { MatrizError } from '../../matriz/errors.ts'
import type { FileIntake, FileQuery, FileStore, KeptBytes, StoredFile } from '../../matriz/memory/file-store.ts'
import type { Page } from '../../matriz/ports.ts'
import type { MemoryState } from './memory-state.ts'

interface MemoryFile {
  readonly number: number
  readonly file: StoredFile
}

interface MemoryBytes {
  readonly tenant: string
  readonly hash: string
  readonly data: Buffer
  pins: number
  pinnedUntilMs: number
}

/** Files that live as long as the process; for tests. */
export class MemoryFileStore implements FileStore {
  readonly #state: MemoryState
  readonly #files = new Map<string, MemoryFile>()
  readonly #marks = new Map<string, { readonly tenant: string; readonly number: number; readonly goneAtMs: number }>()
  readonly #bytes: MemoryBytes[] = []
  #next = 1

  constructor(state: MemoryState) {
    this.#state = state
  }

  async keep(bytes: AsyncIterable<Uint8Array>, { tenant, limitBytes, signal }: FileIntake): Promise<KeptBytes> {
    this.#state.refuseClosed()
    refuseIllFormedTexts([tenant])
    signal.throwIfAborted()
    const parts: Uint8Array[] = []
    let sizeBytes = 0
    for await (const part of bytes) {
      signal.throwIfAborted()
      sizeBytes += part.length
      if (sizeBytes > limitBytes) throw fileTooLarge(limitBytes)
      parts.push(Uint8Array.from(part))
    }
    signal.throwIfAborted()
    const data = Buffer.concat(parts)
    const hash = createHash('sha256').update(data).digest('hex')
    const known = this.#kept(tenant, hash)
    const pinnedUntilMs = this.#state.nowMs() + PIN_MS
    if (known === undefined) this.#bytes.push({ tenant, hash, data, pins: 1, pinnedUntilMs })
    else Object.assign(known, { pins: known.pins + 1, pinnedUntilMs })
    return { hash, sizeBytes }
  }

  async discard(tenant: string, hash: string): Promise<void> {
    this.#unpin(tenant, hash)
    this.#drop(this.#state.nowMs())
  }

  async create(file: StoredFile): Promise<void> {
    this.#state.refuseClosed()
    refuseIllFormedTexts([file.id, file.tenant, file.project, file.filename])
    if (this.#files.has(file.id) || this.#kept(file.tenant, file.hash)?.data.length !== file.sizeBytes) throw new MatrizError('contract_violation', 'The file does not fit what is stored.')
    this.#files.set(file.id, { number: this.#next++, file })
    this.#unpin(file.tenant, file.hash)
  }

  async find(tenant: string, id: string): Promise<StoredFile | undefined> {
    this.#state.refuseClosed()
    const found = this.#files.get(id)?.file
    return found !== undefined && this.#isLiving(found) && found.tenant === tenant ? found : undefined
  }

  async list(tenant: string, project: string, { limit, order, after, purpose }: FileQuery): Promise<Page<StoredFile>> {
    const place = this.#place(tenant, after)
    const rows = [...this.#files.values()].sort((one, other) => (order === 'asc' ? one.number - other.number : other.number - one.number))
      .filter(({ number, file }) => file.tenant === tenant && file.project === project && this.#isLiving(file) && (purpose === undefined || file.purpose === purpose)
        && (place === undefined || (order === 'asc' ? number > place : number < place)))
    return { data: rows.slice(0, limit).map(({ file }) => file), hasMore: rows.length > limit }
  }

  async read(tenant: string, id: string, signal: AbortSignal): Promise<AsyncIterable<Uint8Array> | undefined> {
    const file = await this.find(tenant, id)
    return file && this.#parts(file, signal)
  }

  async delete(tenant: string, id: string): Promise<boolean> {
    const file = await this.find(tenant, id)
    if (file === undefined) return false
    this.#remove(file, this.#state.nowMs())
    this.#drop(this.#state.nowMs())
    return true
  }

  async sweep(nowMs: number, limit: number): Promise<number> {
    const over = [...this.#files.values()].filter(({ file }) => file.expiresAtMs !== undefined && file.expiresAtMs <= nowMs).slice(0, limit)
    for (const { file } of over) this.#remove(file, nowMs)
    for (const [id, { goneAtMs }] of this.#marks) if (goneAtMs <= nowMs - MARK_MS) this.#marks.delete(id)
    this.#drop(nowMs)
    return over.length
  }

  async *#parts({ tenant, hash }: StoredFile, signal: AbortSignal): AsyncGenerator<Uint8Array> {
    signal.throwIfAborted()
    const kept = this.#kept(tenant, hash)
    if (kept === undefined) throw fileGone()
    if (kept.data.length > 0) yield kept.data
  }

  #remove({ id, tenant }: StoredFile, goneAtMs: number): void {
    this.#marks.set(id, { tenant, number: this.#files.get(id)?.number ?? 0, goneAtMs })
    this.#files.delete(id)
  }

  /** Removes all bytes that nobody needs. */
  #drop(nowMs: number): void {
    const needed = new Set([...this.#files.values()].map(({ file }) => JSON.stringify([file.tenant, file.hash])))
    for (const kept of [...this.#bytes]) {
      const isPinned = kept.pins > 0 && kept.pinnedUntilMs > nowMs
      if (!isPinned && !needed.has(JSON.stringify([kept.tenant, kept.hash]))) this.#bytes.splice(this.#bytes.indexOf(kept), 1)
    }
  }

  #unpin(tenant: string, hash: string): void {
    const kept = this.#kept(tenant, hash)
    if (kept !== undefined) kept.pins = Math.max(0, kept.pins - 1)
  }

  #kept(tenant: string, hash: string): MemoryBytes | undefined {
    return this.#bytes.find((kept) => kept.tenant === tenant && kept.hash === hash)
  }

  #place(tenant: string, after: string | undefined): number | undefined {
    this.#state.refuseClosed()
    if (after === undefined) return undefined
    const known = this.#files.get(after)
    const found = known === undefined ? this.#marks.get(after) : { tenant: known.file.tenant, number: known.number }
    if (found?.tenant !== tenant) throw afterFileNotFound(after)
    return found.number
  }

  #isLiving({ expiresAtMs }: StoredFile): boolean {
    return expiresAtMs === undefined || expiresAtMs > this.#state.nowMs()
  }
}
