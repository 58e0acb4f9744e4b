// SPDX-License-Identifier: Apache-2.0
import { MatrizError } from '../errors.ts'
import { guardOf } from '../guardian/guard-of.ts'
import type { MatrizDependencies } from '../matriz.ts'
import type { TokenCounter } from '../ports.ts'
import type { Principal } from '../request.ts'
import { chunksOf } from './chunking.ts'
import type { CutFile } from './file-reading.ts'
import type { FileStore, StoredFile } from './file-store.ts'
import type { Piece } from './passage-records.ts'
import type { TextExtractor } from './text-extractor.ts'
import type { AttachmentError, ChunkSizes } from './vector-store-catalogue.ts'

/** What cutting files takes. */
export interface CuttingParts extends Pick<MatrizDependencies, 'policy' | 'clock' | 'newId' | 'decisions'> {
  readonly files: FileStore
  readonly extractor: TextExtractor
  readonly tokens: TokenCounter
}

/** Cuts the text of stored files, as far as the policy lets it in, piece by piece as they are asked for. */
export function createCutFile({ files, extractor, tokens, ...judging }: CuttingParts): CutFile {
  return async ({ tenant, fileId, chunking }, signal) => {
    const file = await files.find(tenant, fileId)
    if (file === undefined) return undefined
    if (file.sizeBytes > extractor.bytesMax) return { error: { code: 'unsupported_file', message: `The file is larger than the ${extractor.bytesMax} bytes of which text is taken.` } }
    const parts = await files.read(tenant, fileId, signal)
    if (parts === undefined) return undefined
    const found = await extractor.extract({ filename: file.filename, bytes: await gather(parts, file.sizeBytes) }, signal)
    if ('code' in found) return { error: found }
    const text = await guarded(found.text, file, judging)
    return typeof text === 'string' ? { pieces: piecesOf(text, chunking, tokens) } : text
  }
}

/** Nobody asks while a file is read: it is judged as its owner's. Rejects with `store_unavailable` where what was decided cannot be written. */
async function guarded(text: string, { tenant, project }: StoredFile, judging: Omit<CuttingParts, 'files' | 'extractor' | 'tokens'>): Promise<string | { readonly error: AttachmentError }> {
  const owner: Principal = { keyId: '', tenant, project, scopes: [], lane: 'prod' }
  const guard = guardOf({ principal: owner, operation: 'readFile' }, judging)
  try {
    return await guard.text(text, 'files', 'file')
  } catch (thrown) {
    if (!(thrown instanceof MatrizError) || thrown.code !== 'content_blocked') throw thrown
    return { error: { code: 'unsupported_file', message: `${thrown.message} (${thrown.auditId ?? thrown.code})` } }
  } finally {
    await guard.write()
  }
}

async function gather(parts: AsyncIterable<Uint8Array>, sizeBytes: number): Promise<Uint8Array> {
  const bytes = new Uint8Array(sizeBytes)
  let length = 0
  for await (const part of parts) {
    bytes.set(part, length)
    length += part.length
  }
  return bytes.subarray(0, length)
}

function* piecesOf(text: string, chunking: ChunkSizes, tokens: TokenCounter): Generator<Piece> {
  for (const { start, end } of chunksOf(text, chunking, tokens)) {
    const piece = { start, text: text.slice(start, end) }
    if (piece.text.trim() !== '') yield piece
  }
}
