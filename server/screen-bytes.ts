// SPDX-License-Identifier: Apache-2.0
import type { ScreenedStream } from '../matriz/index.ts'
import { ByteReader, ByteWriter } from './screen-utf8.ts'

/** Bytes that were looked into: all of them are still to come. */
export interface ProbedBytes {
  /** Whether they begin as text does. What does not is no text, whatever comes later. */
  readonly textual: boolean
  readonly bytes: AsyncIterable<Uint8Array>
}

const probedBytes = 1024

/** Reads as far as it takes to know whether the bytes are text. Reading them to their end, or leaving, lets go of `bytes`. */
export async function probe(bytes: AsyncIterable<Uint8Array>): Promise<ProbedBytes> {
  const parts = bytes[Symbol.asyncIterator]()
  const head: Uint8Array[] = []
  let size = 0
  let ended = false
  while (size < probedBytes && !ended) {
    const next = await parts.next()
    if (next.done === true) ended = true
    else size += head[head.push(next.value) - 1]?.length ?? 0
  }
  return { textual: looksLikeText(Buffer.concat(head)), bytes: rejoined(head, parts) }
}

/** What may go on of bytes that are text; every byte that no rule is about goes on as it is. Throws `content_blocked`. */
export async function* screenBytes(bytes: AsyncIterable<Uint8Array>, stream: ScreenedStream): AsyncGenerator<Uint8Array> {
  const reader = new ByteReader()
  const writer = new ByteWriter()
  for await (const part of bytes) {
    const passed = writer.write(stream.push(reader.read(part)))
    // Who is blocked is told so now, not when the rest has been sent.
    if (stream.blocked) break
    if (passed.length > 0) yield passed
  }
  const passed = writer.write(stream.push(reader.end()) + await stream.end())
  if (passed.length > 0) yield passed
}

async function* rejoined(head: readonly Uint8Array[], parts: AsyncIterator<Uint8Array>): AsyncGenerator<Uint8Array> {
  try {
    yield* head
    for (let next = await parts.next(); next.done !== true; next = await parts.next()) yield next.value
  } finally {
    await parts.return?.()
  }
}

/** No document of another kind begins without control characters, but for one that says its name. */
function looksLikeText(head: Buffer): boolean {
  if (head.subarray(0, 5).toString('latin1') === '%PDF-') return false
  return !head.some((byte) => byte < 0x20 && byte !== 0x09 && byte !== 0x0a && byte !== 0x0c && byte !== 0x0d && byte !== 0x1b)
}
