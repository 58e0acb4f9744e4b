// SPDX-License-Identifier: Apache-2.0
import type { TokenCounter } from '../ports.ts'
import { chunksOf } from './chunking.ts'
import type { CutFile } from './file-reading.ts'
import type { FileStore } from './file-store.ts'
import type { Piece } from './passage-records.ts'
import type { TextExtractor } from './text-extractor.ts'
import type { ChunkSizes } from './vector-store-catalogue.ts'

/** What cutting files takes. */
export interface CuttingParts {
  readonly files: FileStore
  readonly extractor: TextExtractor
  readonly tokens: TokenCounter
}

/** Cuts the text of stored files, piece by piece as they are asked for. */
export function createCutFile({ files, extractor, tokens }: CuttingParts): CutFile {
  return async ({ tenant, fileId, chunking }, signal) => {
    const file = await files.find(tenant, fileId)
    if (file === undefined) return undefined
    if (file.sizeBytes > extractor.bytesMax) return { error: { code: 'unsupported_file', message: `The file is larger than the ${extractor.bytesMax} bytes of which text is taken.` } }
    const parts = await files.read(tenant, fileId, signal)
    if (parts === undefined) return undefined
    const found = await extractor.extract({ filename: file.filename, bytes: await gather(parts, file.sizeBytes) }, signal)
    return 'code' in found ? { error: found } : { pieces: piecesOf(found.text, chunking, tokens) }
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
