// SPDX-License-Identifier: Apache-2.0
import type { ExtractedText, FileToRead, NoText, TextExtractor } from '../../matriz/memory/text-extractor.ts'
import type { Clock } from '../../matriz/ports.ts'
import { BoundedThread } from '../threads/bounded-thread.ts'
import { COMPUTE_MS, ELAPSED_MS, FILE_BYTES_MAX } from './bounds.ts'

/** An extractor with its thread, which starts with the first file. */
export interface ClosableTextExtractor extends TextExtractor {
  close(): Promise<void>
}

/** What a thread that reads files may take, for tests. */
export interface ExtractorBounds {
  readonly computeMs?: number
}

// The published package holds compiled JavaScript, the repository TypeScript.
const WORKER_URL = new URL(import.meta.url.endsWith('.ts') ? './worker.ts' : './worker.js', import.meta.url)

/** Reads files one after the other, in a thread that ends with a file that takes too much. */
export function createTextExtractor(clock: Pick<Clock, 'schedule' | 'monotonicMs'>, { computeMs = COMPUTE_MS }: ExtractorBounds = {}): ClosableTextExtractor {
  const thread = new BoundedThread<FileToRead, ExtractedText | NoText>(clock, { name: 'extraction', url: WORKER_URL, endsOnAbort: true, memoryBytesMax: MEMORY_BYTES_MAX })
  return {
    bytesMax: FILE_BYTES_MAX,
    async extract(file, signal) {
      signal.throwIfAborted()
      if (file.bytes.length > FILE_BYTES_MAX) return { code: 'unsupported_file', message: `Files of more than ${FILE_BYTES_MAX} bytes are not read.` }
      const outcome = await thread.run(file, { phasesMs: [computeMs], elapsedMs: computeMs * (ELAPSED_MS / COMPUTE_MS) }, signal)
      if (outcome === 'out_of_time') return { code: 'invalid_file', message: 'Reading the file took longer than it may.' }
      if (outcome === 'lost') return { code: 'invalid_file', message: 'Reading the file took more memory than it may.' }
      return outcome
    },
    close: () => thread.close()
  }
}

/** What a thread may hold beside the file itself: its heap has a bound of its own. */
const MEMORY_BYTES_MAX = 768 * 1024 * 1024
