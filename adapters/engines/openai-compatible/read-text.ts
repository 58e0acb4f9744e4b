// SPDX-License-Identifier: Apache-2.0
import type { Exchange } from './exchange.ts'

/** The body as text, as far as it comes and `maxBytes` reaches. */
export async function readText(exchange: Exchange, maxBytes: number): Promise<string> {
  const chunks: Buffer[] = []
  let bytes = 0
  try {
    while (bytes < maxBytes && (await exchange.ready())) {
      for (const chunk of exchange.take()) {
        chunks.push(chunk)
        bytes += chunk.length
      }
    }
  } catch {
    // The status has said enough: what came of the body only adds to it.
  }
  return new TextDecoder().decode(Buffer.concat(chunks).subarray(0, maxBytes))
}
