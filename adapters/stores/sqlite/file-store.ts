// SPDX-License-Identifier: Apache-2.0
import { open } from 'node:fs/promises'
import type { FileHandle } from 'node:fs/promises'
import { join } from 'node:path'
import { MatrizError } from '../../../matriz/errors.ts'
import type { FileIntake, FileQuery, FileStore, KeptBytes, StoredFile } from '../../../matriz/memory/file-store.ts'
import type { Page } from '../../../matriz/ports.ts'
import { refuseIllFormedTexts } from '../commit-record.ts'
import { fileGone, PIN_MS } from '../file-terms.ts'
import { BYTES_FOLDER, bytesPath, DRAFTS_FOLDER, isHash } from './byte-files.ts'
import { FileDrafts, isCode, namesIn } from './file-drafts.ts'
import type { Draft } from './file-drafts.ts'
import type { Bytes } from './protocol.ts'
import type { StoreThreads } from './threads.ts'

/** How much is read at a time. */
const READ_BYTES = 256 * 1024

/** How many bytes' names one slice of sweeping looks at. */
const SWEEP_SLICE = 500

/** Files in SQLite, their bytes beside it: first on disk as a draft, then named by a row, then in their place. */
export class SqliteFileStore implements FileStore {
  readonly #threads: StoreThreads
  readonly #dataDirectory: string
  readonly #nowMs: () => number
  readonly #drafts: FileDrafts
  #straysSought = false

  constructor(threads: StoreThreads, dataDirectory: string, nowMs: () => number) {
    this.#threads = threads
    this.#dataDirectory = dataDirectory
    this.#nowMs = nowMs
    this.#drafts = new FileDrafts(dataDirectory)
  }

  async keep(bytes: AsyncIterable<Uint8Array>, { tenant, ...intake }: FileIntake): Promise<KeptBytes> {
    refuseIllFormedTexts([tenant])
    const draft = await ofDisk(() => this.#drafts.write(bytes, intake))
    await this.#place(tenant, draft)
    return { hash: draft.hash, sizeBytes: draft.sizeBytes }
  }

  async discard(tenant: string, hash: string): Promise<void> {
    await this.#threads.write({ op: 'unpinBytes', tenant, hash })
    await this.#drop({ tenant, hash })
  }

  async create(file: StoredFile): Promise<void> {
    refuseIllFormedTexts([file.id, file.tenant, file.project, file.filename])
    await this.#threads.write({ op: 'createFile', file })
  }

  async find(tenant: string, id: string): Promise<StoredFile | undefined> {
    return (await this.#threads.read({ op: 'findFile', tenant, id, nowMs: this.#nowMs() })) as StoredFile | undefined
  }

  async list(tenant: string, project: string, query: FileQuery): Promise<Page<StoredFile>> {
    return (await this.#threads.read({ op: 'listFiles', tenant, project, query, nowMs: this.#nowMs() })) as Page<StoredFile>
  }

  async read(tenant: string, id: string, signal: AbortSignal): Promise<AsyncIterable<Uint8Array> | undefined> {
    const file = await this.find(tenant, id)
    return file && this.#parts(file, signal)
  }

  async delete(tenant: string, id: string): Promise<boolean> {
    const hash = (await this.#threads.write({ op: 'deleteFile', tenant, id, nowMs: this.#nowMs() })) as string | undefined
    if (hash === undefined) return false
    // The file is gone; should its bytes stay behind now, they are swept up.
    await this.#drop({ tenant, hash }).catch(() => {})
    return true
  }

  async sweep(nowMs: number, limit: number): Promise<number> {
    const expired = (await this.#threads.write({ op: 'expireFiles', nowMs, limit })) as number
    for (let found = SWEEP_SLICE; found === SWEEP_SLICE;) {
      const unneeded = (await this.#threads.read({ op: 'unneededBytes', nowMs, limit: SWEEP_SLICE })) as readonly Bytes[]
      let dropped = 0
      for (const bytes of unneeded) dropped += await this.#threads.write({ op: 'dropBytes', ...bytes, nowMs }) === true ? 1 : 0
      found = dropped === 0 ? 0 : unneeded.length
    }
    await ofDisk(() => this.#drafts.sweep())
    if (!this.#straysSought) await ofDisk(() => this.#sweepStrays())
    this.#straysSought = true
    return expired
  }

  /** Opened when somebody reads; what is open stays whole, though the file be deleted. */
  async *#parts(file: StoredFile, signal: AbortSignal): AsyncGenerator<Uint8Array> {
    signal.throwIfAborted()
    const handle = await open(bytesPath(this.#dataDirectory, file), 'r').catch(async (thrown: unknown) => {
      const gone = isCode(thrown, 'ENOENT') && await this.find(file.tenant, file.id) === undefined
      throw gone ? fileGone(thrown) : diskError(thrown)
    })
    try {
      yield* readParts(handle, file.sizeBytes, signal)
    } finally {
      await handle.close()
    }
  }

  /** The row first: bytes that have their place are always known. Two with the same bytes both put them there. */
  async #place(tenant: string, draft: Draft): Promise<void> {
    const { hash, sizeBytes } = draft
    try {
      await this.#threads.write({ op: 'pinBytes', tenant, hash, sizeBytes, untilMs: this.#nowMs() + PIN_MS })
      await ofDisk(() => this.#drafts.settle(draft, bytesPath(this.#dataDirectory, { tenant, hash })))
    } catch (thrown) {
      await this.#drafts.discard(draft).catch(() => {})
      throw thrown
    }
  }

  async #drop(bytes: Bytes): Promise<void> {
    await this.#threads.write({ op: 'dropBytes', ...bytes, nowMs: this.#nowMs() })
  }

  /** Once after each start: what a power cut brought back, or a restored backup does not know. */
  async #sweepStrays(): Promise<void> {
    const all = join(this.#dataDirectory, BYTES_FOLDER)
    for (const folder of await namesIn(all)) {
      if (folder === DRAFTS_FOLDER) continue
      const hashes = (await namesIn(join(all, folder))).filter(isHash)
      for (let first = 0; first < hashes.length; first += SWEEP_SLICE) {
        await this.#threads.write({ op: 'dropStrays', folder, hashes: hashes.slice(first, first + SWEEP_SLICE) })
      }
    }
  }
}

async function* readParts(file: FileHandle, sizeBytes: number, signal: AbortSignal): AsyncGenerator<Uint8Array> {
  for (let position = 0; position < sizeBytes;) {
    signal.throwIfAborted()
    // A buffer of its own for each part: whoever takes it may keep it.
    const { bytesRead, buffer } = await ofDisk(() => file.read(Buffer.allocUnsafe(Math.min(READ_BYTES, sizeBytes - position)), 0, null, position))
    if (bytesRead === 0) throw diskError(new Error('The bytes of the file are fewer than they were.'))
    position += bytesRead
    yield buffer.subarray(0, bytesRead)
  }
}

/** What the file system refuses is an outage; all else, such as what the bytes themselves throw, is handed on. */
async function ofDisk<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (thrown) {
    throw thrown instanceof Error && 'syscall' in thrown && 'errno' in thrown ? diskError(thrown) : thrown
  }
}

function diskError(cause: unknown): MatrizError {
  return new MatrizError('store_unavailable', 'The store cannot answer.', { cause })
}
