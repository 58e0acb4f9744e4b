// SPDX-License-Identifier: Apache-2.0
import type { Readable } from 'node:stream'
import { fromBufferPromise } from 'yauzl'
import type { Entry, ZipFile } from 'yauzl'
import { DECLARED_BYTES_MAX, ENTRIES_MAX, UNPACKED_BYTES_MAX } from './bounds.ts'
import { invalid, unsupported } from './no-text.ts'

/** A zip file whose directory was read, and nothing else of it. */
export class Archive {
  readonly #zip: ZipFile
  readonly #entries: ReadonlyMap<string, Entry>
  #unpackedBytes = 0

  private constructor(zip: ZipFile, entries: ReadonlyMap<string, Entry>) {
    this.#zip = zip
    this.#entries = entries
  }

  /** Throws Unreadable for what is no zip file, or says of itself that it is more than anybody writes. */
  static async open(bytes: Uint8Array): Promise<Archive> {
    const zip = await fromBufferPromise(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length), { lazyEntries: true, autoClose: false, validateEntrySizes: true, strictFileNames: false }).catch(refuseBroken)
    if (zip.entryCount > ENTRIES_MAX) throw unsupported(`The file has more than ${ENTRIES_MAX} parts.`)
    return new Archive(zip, await entriesOf(zip).catch(refuseBroken))
  }

  has(name: string): boolean {
    return this.#entries.has(name)
  }

  /** A part, unpacked no further than it says, and than it may. Throws Unreadable. */
  async read(name: string): Promise<Buffer> {
    const entry = this.#entries.get(name)
    if (entry === undefined) throw invalid(`The file has no part ${name}.`)
    if ((entry.generalPurposeBitFlag & 1) !== 0) throw unsupported('The file is encrypted.')
    if (entry.uncompressedSize > UNPACKED_BYTES_MAX - this.#unpackedBytes) throw unsupported(`The file unpacks to more than ${UNPACKED_BYTES_MAX} bytes.`)
    const parts: Buffer[] = []
    try {
      // It ends with an error as soon as more comes than was said.
      const stream: Readable = await this.#zip.openReadStreamPromise(entry)
      for await (const part of stream) {
        // A stream of bytes gives buffers.
        this.#unpackedBytes += (part as Buffer).length
        if (this.#unpackedBytes > UNPACKED_BYTES_MAX) throw unsupported(`The file unpacks to more than ${UNPACKED_BYTES_MAX} bytes.`)
        parts.push(part as Buffer)
      }
    } catch (thrown) {
      refuseBroken(thrown)
    }
    return Buffer.concat(parts)
  }
}

async function entriesOf(zip: ZipFile): Promise<ReadonlyMap<string, Entry>> {
  const entries = new Map<string, Entry>()
  let declaredBytes = 0
  for await (const entry of zip.eachEntry()) {
    declaredBytes += entry.uncompressedSize
    if (declaredBytes > DECLARED_BYTES_MAX) throw unsupported(`The file unpacks to more than ${DECLARED_BYTES_MAX} bytes.`)
    if (entries.has(entry.fileName)) throw invalid(`The file has the part ${entry.fileName.slice(0, 80)} twice.`)
    entries.set(entry.fileName, entry)
  }
  return entries
}

function refuseBroken(thrown: unknown): never {
  if (thrown instanceof Error && thrown.name === 'Unreadable') throw thrown
  throw invalid('The file is damaged: it cannot be unpacked.')
}
