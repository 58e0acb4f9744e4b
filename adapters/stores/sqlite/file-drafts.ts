// SPDX-License-Identifier: Apache-2.0
import { createHash } from 'node:crypto'
import { mkdir, open, readdir, rename, rm } from 'node:fs/promises'
import type { FileHandle } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { FileIntake, KeptBytes } from '../../../matriz/memory/file-store.ts'
import { fileTooLarge } from '../file-terms.ts'
import { BYTES_FOLDER, DRAFTS_FOLDER } from './byte-files.ts'

/** Bytes that came in whole and are on disk, not yet in their place. */
export interface Draft extends KeptBytes {
  readonly path: string
}

/** What is coming in, in files of its own until its hash is known. */
export class FileDrafts {
  readonly #folder: string
  readonly #mine = new Set<string>()
  #next = 1

  constructor(dataDirectory: string) {
    this.#folder = join(dataDirectory, BYTES_FOLDER, DRAFTS_FOLDER)
  }

  /** Writes the bytes to disk as they come. Whatever it throws, nothing is left of them. */
  async write(bytes: AsyncIterable<Uint8Array>, { limitBytes, signal }: Omit<FileIntake, 'tenant'>): Promise<Draft> {
    signal.throwIfAborted()
    await makeFolder(this.#folder)
    const { name, file } = await this.#open()
    try {
      const kept = await fill(file, bytes, limitBytes, signal)
      return { ...kept, path: join(this.#folder, name) }
    } catch (thrown) {
      await this.#remove(name)
      throw thrown
    } finally {
      await file.close()
    }
  }

  /** Puts the bytes in their place; both names are on disk when it resolves. */
  async settle({ path }: Draft, place: string): Promise<void> {
    await makeFolder(dirname(place))
    await rename(path, place)
    this.#mine.delete(nameOf(path))
    await syncFolder(dirname(place))
  }

  async discard({ path }: Draft): Promise<void> {
    await this.#remove(nameOf(path))
  }

  /** Removes what other processes began here and did not end; only whoever has the data directory may ask for it. */
  async sweep(): Promise<void> {
    for (const name of await namesIn(this.#folder)) if (!this.#mine.has(name)) await rm(join(this.#folder, name), { force: true })
  }

  async #open(): Promise<{ readonly name: string; readonly file: FileHandle }> {
    for (;;) {
      const name = String(this.#next++)
      this.#mine.add(name)
      try {
        return { name, file: await open(join(this.#folder, name), 'wx', 0o600) }
      } catch (thrown) {
        this.#mine.delete(name)
        // An earlier process left one under this name.
        if (!isCode(thrown, 'EEXIST')) throw thrown
      }
    }
  }

  async #remove(name: string): Promise<void> {
    await rm(join(this.#folder, name), { force: true })
    this.#mine.delete(name)
  }
}

async function fill(file: FileHandle, bytes: AsyncIterable<Uint8Array>, limitBytes: number, signal: AbortSignal): Promise<KeptBytes> {
  const hash = createHash('sha256')
  let sizeBytes = 0
  for await (const part of bytes) {
    signal.throwIfAborted()
    sizeBytes += part.length
    if (sizeBytes > limitBytes) throw fileTooLarge(limitBytes)
    hash.update(part)
    for (let written = 0; written < part.length;) written += (await file.write(part, written)).bytesWritten
  }
  signal.throwIfAborted()
  await file.sync()
  return { hash: hash.digest('hex'), sizeBytes }
}

/** The names in a folder; none where there is no such folder. */
export async function namesIn(folder: string): Promise<readonly string[]> {
  try {
    return await readdir(folder)
  } catch (thrown) {
    if (isCode(thrown, 'ENOENT')) return []
    throw thrown
  }
}

/** Makes a folder that only its owner may enter; its name is on disk when it resolves. */
async function makeFolder(folder: string): Promise<void> {
  const first = await mkdir(folder, { recursive: true, mode: 0o700 })
  if (first === undefined) return
  for (let made = folder; made.length >= first.length; made = dirname(made)) await syncFolder(dirname(made))
}

async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}

function nameOf(path: string): string {
  return path.slice(dirname(path).length + 1)
}

/** Whether an error of the file system has this code. */
export function isCode(thrown: unknown, code: string): boolean {
  return thrown instanceof Error && 'code' in thrown && thrown.code === code
}
